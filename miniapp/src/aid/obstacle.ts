import type { ErrorCode } from 'shared-types/errors'
import type { Failure } from '../platform/request.ts'
import { submitSentence } from '../ui/failure-words.ts'

/** What stands in the way of something being sent, and the way on. Pure. */
export interface Obstacle {
  words: string
  way?: 'household' | 'see-case' | 'programme' | 'join' | 'consent'
}

const obstacles: Partial<Record<ErrorCode, Obstacle>> = {
  'consent-missing': { words: '还有一份说明要请您同意，才能提交。', way: 'consent' },
  'programme-closed': { words: '这一项现在不在办理时间里。您填的都还在，急需帮助请拨打 12351。', way: 'programme' },
  'programme-changed': { words: '这一项的要求刚刚更新过，您填的都还在。请再看一遍，然后重新提交。' },
  'not-eligible': { words: '这一项只对工会会员开放。入会后就可以申请，急需帮助请拨打 12351。', way: 'join' },
  'household-incomplete': { words: '家庭档案还没有填完。', way: 'household' },
  'household-not-confirmed': { words: '家庭档案半年没有确认过，请看看是否还是这样。', way: 'household' },
  'household-changed': { words: '家庭档案刚在别处改过，请看看最新的内容。', way: 'household' },
  'household-exists': { words: '您家已经有一份家庭档案。', way: 'household' },
  'person-in-another-household': {
    words: '这位家人已经在另一份家庭档案里。请和他核对：那一份没有用过的，可以在他的手机上打开“家庭档案”删掉，您再来添。',
  },
  'household-confirmed': { words: '这份档案已经确认过，不能自己删掉。要改可以直接改，有疑问请拨打 12351。' },
  'already-applied-this-year': { words: '今年已经申请过这一项，每年只能申请一次。家里另一位职工申请的也算。' },
  'application-open': { words: '您已经有一份正在办理，不用再交一次。', way: 'see-case' },
  'documents-missing': { words: '还有材料没有拍。' },
  'media-not-ready': { words: '有照片还没有传好，请稍等再提交；还不行就把那张去掉重拍。' },
  'draft-changed': { words: '这份草稿刚在另一部手机上改过，已经换成最新的内容。' },
  'case-changed': { words: '这份申请刚刚有了新进展，请看最新情况。' },
  'case-not-open': { words: '这份申请现在不用改了，请看最新情况。' },
  'appeal-too-late': { words: '提出异议的期限已经过了。可以拨打 12351 咨询。' },
  'notice-over': { words: '这条公示已经结束。还想反映情况，请拨打 12351。' },
  'own-case': { words: '这是您自己的申请，不能对它提出异议。' },
}

export type ObstacleOf = (code: ErrorCode | undefined) => Obstacle | undefined

export const obstacleOf: ObstacleOf = code => (code ? obstacles[code] : undefined)

const whenOnBehalf: Partial<Record<ErrorCode, Obstacle>> = {
  'own-case': { words: '不能替自己代办。您自己的申请请在“申请帮扶”里提交。' },
  'relatives-case': { words: '这是您申报过的亲属，按回避规定，请由同事代办。' },
  'not-eligible': { words: '这一项只对工会会员开放，申请人还不是会员。请先帮他入会，急难可以申请“临时救助”。' },
  'application-open': { words: '申请人已经有一份正在办理，不用再交一次。' },
  'already-applied-this-year': { words: '申请人家今年已经申请过这一项，每年只能申请一次。' },
  'person-in-another-household': {
    words: '家里有人已经在另一份家庭档案里。请核对证件号码，或请建档的那位职工来申请。',
    way: 'household',
  },
  'organisation-closed': { words: '这家工会已经撤销或合并，请返回另选一家。' },
  'not-allowed': { words: '这家工会不在您审核的范围里，请返回另选一家。' },
}

/** The same, told to somebody who files for another. */
export const obstacleOnBehalf: ObstacleOf = code => (code && whenOnBehalf[code]) ?? obstacleOf(code)

/** The whole sentence: what happened, then what to mend. */
export function failureWords(failure: Failure, of: ObstacleOf = obstacleOf): string {
  const words = of(failure.code)?.words ?? submitSentence(failure)
  return [words, ...failure.fields.map(field => field.message)].join(' ')
}
