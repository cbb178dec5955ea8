import type { Failure } from '../platform/failure.ts'
import { failureSentence } from '../ui/failure-words.ts'

/** Words of signing a desktop in with the phone, on both screens. */

/** What is done on the phone, in the words that stand on its buttons. */
export const steps: readonly string[] = [
  '在手机微信里打开“职工之家”',
  '点“我的”→“登录的设备”→“登录电脑”',
  '扫这个码；扫不了，就输入 8 位登录码',
  '这里会出现 2 位数字，填到手机里',
]

export function leftWords(seconds: number): string {
  if (seconds <= 0) return '正在看手机上有没有确认…'
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60]
  return `${minutes ? `${minutes} 分 ` : ''}${rest} 秒内有效`
}

export const pauseSentence = (idleMinutes: number) => `登录后直接打开工作台。停用 ${idleMinutes} 分钟，这台电脑会自动退出。`

export const endWords = {
  refused: '这次没有登录：手机上点了拒绝，或者填的数字不对。',
  over: '这个登录码已经过期。',
} as const

/** Why the phone's answer did not count. What has not arrived may be sent again: it counts once. */
export function answerProblem({ kind, code }: Pick<Failure, 'kind' | 'code'>): string {
  if (kind !== 'refused') return '没有发送成功，请检查网络后再点一次。再点也只算一次。'
  switch (code) {
    case 'desktop-code-over':
      return '这个登录码已经过期，或者已经用过。请在电脑上点“换一个码”，再扫一次。'
    case 'desktop-number-wrong':
      return '数字和电脑上的不一样，为了安全，这次登录已经作废。要登录自己面前的电脑，请在电脑上点“换一个码”，再扫一次。'
    case 'asked-from-a-desktop':
      return '这里已经是电脑。请拿手机，用微信打开“职工之家”来登录另一台电脑。'
    case 'not-allowed':
      return '您现在没有工作人员的角色，不能登录电脑。如有疑问，请联系您的工会。'
    default:
      return failureSentence({ kind, code })
  }
}

/** With these the code is gone: the phone has to begin again. */
export const endsTheCode = (failure: Pick<Failure, 'code'> | undefined): boolean =>
  failure?.code === 'desktop-code-over' || failure?.code === 'desktop-number-wrong'
