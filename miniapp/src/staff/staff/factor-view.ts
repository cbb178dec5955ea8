import type { Failure } from '../../platform/failure.ts'

/** Words and checks of the second factor (动态口令). */

export const codeProblem = (code: string) => (/^\d{6}$/.test(code.trim()) ? undefined : '动态口令是 6 位数字')
export const recoveryProblem = (code: string) =>
  /^[2-9a-hjkmnp-z]{5}-?[2-9a-hjkmnp-z]{5}$/i.test(code.trim()) ? undefined : '备用码是 10 位，由字母和数字组成'

/** A secret as it is typed by hand. */
export const inFours = (secret: string) => secret.replace(/(.{4})(?=.)/g, '$1 ')

/** What is said of a code that was not taken, in better words than those of all pages. */
export function factorSentence(failure: Failure | undefined): string | undefined {
  if (failure?.kind !== 'refused') return undefined
  if (failure.code === 'second-factor-wrong') return '口令不对，或已经用过。请等验证器换下一个再输。'
  if (failure.code === 'too-many-requests') return '输错的次数多了，请过一刻钟再试。'
  if (failure.code === 'second-factor-missing') return '还没有绑定，或刚刚被重置。请退出这一页重新进来。'
  return undefined
}

export const leftWords = (recoveryLeft: number) =>
  recoveryLeft === 0 ? '备用码已经用完，请重新生成。' : `备用码还有 ${recoveryLeft} 个。`
