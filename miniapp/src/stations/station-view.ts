import type { MyFeedback, Station } from 'shared-types/stations'
import { dayWords, momentWords } from '../ui/dates.ts'
import type { Tone } from '../ui/state-sentence.tsx'
import { hoursFacts } from './opening-words.ts'
import { accessWords, feedbackWords, kindWords, reportWords } from './station-words.ts'

/** Words of one station's page and of what was said about stations. */

export interface Words {
  label: string
  value: string
}

export function stationFacts(station: Station, now: Date): Words[] {
  const { kind, address, hostUnit, access, hint, phone, keeperName, seats, areaM2, star, honours, checkedOn } = station
  const facts: { label: string; value: string | undefined }[] = [
    { label: '地址', value: address },
    ...hoursFacts(station.hours, now),
    { label: '怎么进门', value: [accessWords[access], hint].filter(Boolean).join('。') },
    { label: '电话', value: [phone, keeperName && `管理员 ${keeperName}`].filter(Boolean).join('，') },
    { label: '类别', value: [kindWords[kind], hostUnit && `设在${hostUnit}`].filter(Boolean).join('，') },
    { label: '大小', value: [areaM2 && `${areaM2} 平方米`, seats && `${seats} 个座位`].filter(Boolean).join('，') },
    {
      label: '星级和荣誉',
      value: [
        star && `${star.stars} 星，有效至${dayWords(star.validTo, now).slice(0, -4)}`,
        ...honours.map(honour => honour.name),
      ]
        .filter(Boolean)
        .join('、'),
    },
    { label: '工会最近查看', value: checkedOn && dayWords(checkedOn, now) },
    { label: '管理', value: [station.unionName, station.unionPhone].filter(Boolean).join('，') },
  ]
  return facts.filter((fact): fact is Words => Boolean(fact.value))
}

export const closedReportsWords = ({ count }: { count: number }) =>
  `最近有 ${count} 人反映开放时间里关着门，工会正在核实。去之前可以先打电话问一下。`

/** The ten characters of a station's id in what a QR code or a link carries: `s=k7m3…`, or a path with `scene=s%3Dk7m3…`. */
export function stationIdIn(text: string): string | undefined {
  let plain = text
  try {
    plain = decodeURIComponent(text)
  } catch {
    // not encoded
  }
  const code = /(?:^|[?&=])s=([0-9a-z]{6,28})(?:$|[&#])/.exec(plain)?.[1]
  return code && `sta_${code}`
}

const tones: Record<MyFeedback['state'], Tone> = { waiting: 'waiting', working: 'info', done: 'done', unfounded: 'problem' }

/** Where it is, who has it, until when. */
export function feedbackSentence({ what, state, orgName, dueOn }: MyFeedback, now = new Date()): { tone: Tone; words: string } {
  const word = feedbackWords[what][state]
  const term = dueOn && (state === 'waiting' || state === 'working') ? `，${dayWords(dueOn, now)}前答复` : ''
  return { tone: tones[state], words: `${word} · ${orgName}${term}` }
}

export const feedbackTitle = ({ what, kind, title }: MyFeedback) =>
  what === 'report' && kind ? `${title}：${reportWords[kind].words}` : `建议在${title}建驿站`

export function feedbackFacts(feedback: MyFeedback): Words[] {
  const facts: { label: string; value: string | undefined }[] = [
    { label: '编号', value: feedback.number },
    { label: '提交时间', value: momentWords(feedback.filedAt) },
    { label: '您写的', value: feedback.note },
    { label: '工会答复', value: feedback.reply },
    { label: '答复时间', value: feedback.repliedAt && momentWords(feedback.repliedAt) },
  ]
  return facts.filter((fact): fact is Words => Boolean(fact.value))
}
