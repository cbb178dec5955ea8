import type { Failure } from '../platform/failure.ts'
import { signInWords } from '../platform/sign-in-words'

/** What any failure says where the page has no better words. */
export function failureSentence({ kind, code }: Pick<Failure, 'kind' | 'code'>): string {
  if (kind === 'offline') return '现在连不上网络。请检查网络后再试。'
  if (kind === 'timeout') return '等了很久没有回音。请稍后再试。'
  if (kind === 'broken') return '这里暂时打不开，您的资料都在。请稍后再试。'
  switch (code) {
    case 'not-signed-in':
      return signInWords.needed
    case 'not-allowed':
      return '这一页不对您开放。如果您觉得应该能看，请联系您的工会。'
    case 'second-factor-needed':
      return '县总工会的工作要先输入动态口令，每次登录输一次。'
    case 'not-found':
      return '没有找到。它可能已经撤下，或者地址不完整。'
    case 'too-many-requests':
      return '点得太快了，请过一分钟再试。'
    case 'try-again':
    case 'wechat-busy':
      return '现在办理的人很多，请稍后再试。'
    default:
      return '这一步没有办成。请稍后再试，或拨打 12351。'
  }
}

/** The same for something that was being sent: what was filled in is still there. */
export function submitSentence(failure: Pick<Failure, 'kind' | 'code'>): string {
  if (failure.kind !== 'refused') return '没有提交成功，您填的内容还在。请检查网络后再试。'
  if (failure.code === 'invalid-request') return '有的内容还要再看一下，请按提示修改。'
  if (failure.code === 'not-signed-in') return '登录已经过期，您填的内容还在。请重新打开小程序后再提交。'
  if (failure.code === 'second-factor-needed') return '请先输入动态口令，您填的内容还在。'
  return failureSentence(failure)
}
