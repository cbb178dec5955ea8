import type { ObjectionFile } from 'shared-types/aid-desk'
import type { CaseState, TodoRow } from 'shared-types/cases'
import type { Sentence } from '../cases-view.ts'
import type { Words } from '../form-view.ts'

/** An objection: what it is about, and what each ruling does. */

type What = ObjectionFile['what']
export type Ruling = 'uphold' | 'dismiss'

const effects: Record<What, Record<Ruling, string>> = {
  notice: {
    uphold: '这份申请不通过，公示停止，批准的金额退回预算。申请人会看到处理意见。',
    dismiss: '公示接着走，剩下的天数从今天起算，满了就进入发放。',
  },
  rejection: {
    uphold: '这份申请回到最后一步，由另一位审核人重新审核。',
    dismiss: '这份申请仍然不通过，申请人会看到处理意见。',
  },
}

/** What a ruling does to the application; a notice that is over already is changed by none. */
export const effectWords = (what: What, ruling: Ruling, about: CaseState | undefined): string =>
  what === 'notice' && about !== undefined && about !== 'noticed'
    ? '这份申请已经不在公示，只答复提出异议的人，申请不再变动。'
    : effects[what][ruling]

export const rulingWords: Record<Ruling, string> = { uphold: '异议成立', dismiss: '异议不成立' }

/** Replies written often. */
export const commonReplies: Record<What, Record<Ruling, readonly string[]>> = {
  notice: {
    uphold: ['经核查，反映的情况属实，不符合帮扶条件。'],
    dismiss: ['经核查，反映的情况不属实，申请符合条件。'],
  },
  rejection: {
    uphold: ['经核查，原来的审核有遗漏，重新审核。', '补充的情况属实，重新审核。'],
    dismiss: ['经核查，原来的决定符合规定。'],
  },
}

/** Who reads the reply. */
export const replyHelp: Record<What, string> = {
  notice: '提出异议的人会看到；成立的话，申请人也会看到。请不要写出是谁提的。',
  rejection: '申请人会看到。',
}

export const objectionFacts = ({ what, text, nameMasked, reply }: ObjectionFile): Words[] => [
  { label: '针对什么', value: what === 'notice' ? `${nameMasked}的公示` : `${nameMasked}对未通过的决定不服` },
  { label: '异议内容', value: text },
  ...(reply ? [{ label: '处理意见', value: reply }] : []),
]

/** The end of an objection; other states are told as those of every case. */
export function objectionSentence({ state }: Pick<TodoRow, 'state'>): Sentence | undefined {
  if (state === 'approved') return { tone: 'done', words: '异议成立，处理意见已经告诉提出的人。' }
  if (state === 'rejected') return { tone: 'info', words: '异议不成立，处理意见已经告诉提出的人。' }
  return undefined
}
