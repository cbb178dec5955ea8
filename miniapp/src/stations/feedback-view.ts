import type { Failure } from '../platform/failure.ts'
import { failureSentence } from '../ui/failure-words.ts'

/** Why it was not taken, and that nothing is lost. */
export function filingProblem(failure: Failure): string {
  switch (failure.code) {
    case 'application-open':
      return '同样的情况已经反映过，工会正在处理，不用再提交。'
    case 'station-ended':
      return '这个驿站已经撤销，不用再反映了。'
    case 'media-not-ready':
      return '有照片没有传好，请去掉它或重新添加，再提交一次。'
    default:
      return failure.fields[0]?.message ?? failureSentence(failure)
  }
}
