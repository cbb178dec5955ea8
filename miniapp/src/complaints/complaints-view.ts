import { topicWords } from 'shared-types/complaint-words'
import type { MyComplaint } from 'shared-types/complaints'
import { dayWords, momentWords } from '../ui/dates.ts'
import type { Tone } from '../ui/state-sentence.tsx'

/** Who has it, until when, and what came of it. */
export function complaintSentence({ state, orgName, dueOn }: Pick<MyComplaint, 'state' | 'orgName' | 'dueOn'>): {
  tone: Tone
  words: string
} {
  const by = dueOn ? `，${dayWords(dueOn)}前答复` : ''
  switch (state) {
    case 'waiting':
      return { tone: 'waiting', words: `已收到。等${orgName}处理${by}。` }
    case 'working':
      return { tone: 'waiting', words: `${orgName}正在了解情况${by}。` }
    case 'accepted':
      return { tone: 'done', words: '已采纳，请看答复。' }
    case 'dismissed':
      return { tone: 'info', words: '已答复，没有采纳，原因在答复里。' }
  }
}

export const complaintFacts = ({ topic, text, number, filedAt, reply, repliedAt }: MyComplaint) =>
  [
    { label: '答复', value: reply ?? '' },
    { label: '答复时间', value: repliedAt ? momentWords(repliedAt) : '' },
    { label: '哪一方面', value: topicWords[topic].words },
    { label: '您写的', value: text },
    { label: '提交时间', value: momentWords(filedAt) },
    { label: '编号', value: number },
  ].filter(({ value }) => value !== '')
