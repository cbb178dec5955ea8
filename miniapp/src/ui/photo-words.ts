import type { Failure } from '../platform/failure.ts'

/** Why a photo was not taken, and what helps. */
export function photoProblem(failure: Pick<Failure, 'kind' | 'code' | 'fields'> | undefined): string {
  const mend = failure?.fields[0]?.message
  if (mend) return `${mend}，请换一张。`
  if (failure?.kind === 'refused') {
    if (failure.code === 'media-wrong-type') return '有一张不是能用的照片，请换一张。'
    if (failure.code === 'media-too-large') return '有一张照片太大了，请换一张。'
    if (failure.code === 'too-many-requests') return '照片传得太快了，请过一分钟再点“重试”。'
  }
  return '有一张照片没有传上去，其他内容都在。请检查网络后点“重试”。'
}
