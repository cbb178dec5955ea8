import type { TodoRow } from 'shared-types/cases'
import type { ApiAnswer } from '../../platform/request.ts'
import { reportWords, spansWords, stationKindWords } from '../station-words.ts'
import type { Sentence } from './cases-view.ts'
import type { Words } from './form-view.ts'
import type { ReplyWords } from './reply-sheet.tsx'

/** Words of what people say about stations, for whoever answers. */

type FeedbackFile = ApiAnswer<'GET /staff/station-feedback/{caseId}'>
export type Answer = 'done' | 'unfounded'

export const isFeedback = (kind: TodoRow['kind']) => kind === 'stations.report' || kind === 'stations.suggestion'

export function feedbackFacts(file: FeedbackFile): Words[] {
  const { kind, place, lat, lng, stationKind, note, hoursThen, reply } = file
  const facts: { label: string; value: string | undefined }[] = [
    { label: '什么情况', value: kind && reportWords[kind].words },
    { label: '建议的地点', value: place },
    { label: '位置', value: lat !== undefined && lng !== undefined ? `北纬 ${lat}，东经 ${lng}` : undefined },
    { label: '希望建', value: stationKind && stationKindWords[stationKind] },
    { label: '说明', value: note },
    { label: '反映时的开放时间', value: hoursThen && spansWords(hoursThen) },
    { label: '答复', value: reply },
  ]
  return facts.filter((fact): fact is Words => Boolean(fact.value))
}

interface AnswerWords extends ReplyWords {
  label: string
}

export const answerWords: Record<FeedbackFile['what'], Record<Answer, AnswerWords>> = {
  report: {
    done: {
      label: '已处理',
      title: '答复：已处理',
      confirm: '确定已处理',
      common: ['已经修好，可以正常使用。', '已补齐，谢谢您提醒。', '已提醒管理员按时开门。', '地址已经改正。'],
    },
    unfounded: {
      label: '不属实',
      title: '答复：不属实',
      confirm: '确定不属实',
      common: ['已到现场看过，现在正常使用。', '当时临时关闭，门口有通知。', '说的不是这个驿站，请重新选择后再反映。'],
    },
  },
  suggestion: {
    done: {
      label: '采纳',
      title: '答复：采纳',
      confirm: '确定采纳',
      common: ['已列入计划，建成后会出现在地图上。', '已联系附近单位，正在商量场地。'],
    },
    unfounded: {
      label: '不采纳',
      title: '答复：不采纳',
      confirm: '确定不采纳',
      common: ['附近 500 米内已有驿站，请先到那里休息。', '暂时没有合适的场地，以后有条件再考虑。'],
    },
  },
}

/** The end of the case, or that somebody is at it; other states are told as those of every case. */
export function feedbackSentence({ kind, state, takenAt, ownerOrgName }: TodoRow): Sentence | undefined {
  const suggestion = kind === 'stations.suggestion'
  if (state === 'approved')
    return { tone: 'done', words: suggestion ? '已采纳，答复已经写给提建议的人。' : '已处理，答复已经写给反映的人。' }
  if (state === 'rejected')
    return { tone: 'info', words: suggestion ? '未采纳，答复已经写给提建议的人。' : '不属实，答复已经写给反映的人。' }
  if (state === 'open' && takenAt) return { tone: 'info', words: `${ownerOrgName}正在处理。` }
  return undefined
}
