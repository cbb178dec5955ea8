import type { TodoRow } from 'shared-types/cases'
import type { Sentence } from '../cases-view.ts'
import type { ReplyWords } from '../reply-sheet.tsx'

export type Answer = 'accepted' | 'dismissed'

interface AnswerWords extends ReplyWords {
  label: string
}

export const answerWords: Record<Answer, AnswerWords> = {
  accepted: {
    label: '采纳并答复',
    title: '答复：采纳',
    confirm: '确定采纳',
    common: ['情况属实，已经改正，向您道歉。', '已批评有关人员，以后不再发生。', '建议很好，已列入计划。'],
  },
  dismissed: {
    label: '不采纳并答复',
    title: '答复：不采纳',
    confirm: '确定不采纳',
    common: ['经了解，情况和反映的不一致：', '这件事不归工会管，请向有关部门反映：', '写的内容不具体，请补充后再写一条。'],
  },
}

export function complaintSentence({ state, takenAt, ownerOrgName }: TodoRow): Sentence | undefined {
  if (state === 'approved') return { tone: 'done', words: '已采纳，答复已经发给写的人。' }
  if (state === 'rejected') return { tone: 'info', words: '没有采纳，答复已经发给写的人。' }
  if (state === 'open' && takenAt) return { tone: 'info', words: `${ownerOrgName}正在处理。` }
  return undefined
}
