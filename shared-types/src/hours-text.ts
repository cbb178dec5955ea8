import type { StationForm } from './station-staff.ts'

/** Opening hours as people write them into a cell, and back. */

type Week = StationForm['hours']['week']
type Day = Week[number]

const names = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']
const everyDay = Array.from({ length: 7 }, (_, i) => i)
const allDayText = '24小时'

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[—–~～﹣-]+/g, '-')
    .replace(/星期|礼拜/g, '周')
    .replace(/周天/g, '周日')
    .replace(/\s+/g, ' ')
    .trim()

const closedWords = /^(不开放|不开|休息|关闭|关门)$/
const allDayWords = /^(24 ?小时|全天|全天候)(开放)?$/

const clock = (hour: string, minute: string | undefined) => `${hour.padStart(2, '0')}:${minute ?? '00'}`

/** The spans of one day: `8:00-12:00、14-18:00`, 不开放, 24小时. `undefined`: no such hours. */
export function readSpans(text: string): Day | undefined {
  const said = plain(text).replace(/次日|第二天/g, '')
  if (closedWords.test(said)) return []
  if (allDayWords.test(said)) return ['00:00-24:00']
  const parts = said
    .replace(/\s*(?:-|至|到)\s*/g, '-')
    .split(/[、,\s]+/)
    .filter(Boolean)
  const spans = parts.map(part => {
    const [, h1 = '', m1, h2 = '', m2] = /^(\d{1,2})(?::(\d{2}))?-(\d{1,2})(?::(\d{2}))?$/.exec(part) ?? []
    const span = `${clock(h1, m1)}-${clock(h2, m2)}`
    return /^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(span) && h1 ? span : undefined
  })
  const known = spans.filter(span => span !== undefined)
  return known.length > 0 && known.length === parts.length && known.length <= 4 ? known : undefined
}

const dayIndex = (name: string) => (name === '天' ? 6 : '一二三四五六日'.indexOf(name))

/** Which days a piece of text names: 每天, 工作日, 周末, 周一至周五, 周六、周日, 周一三五. */
function readDays(days: string): number[] | undefined {
  if (days === '' || /^(每天|每日|全周)$/.test(days)) return everyDay
  if (days === '工作日') return everyDay.slice(0, 5)
  if (/^(周末|双休日?)$/.test(days)) return [5, 6]
  const range = /^周?([一二三四五六日天])(?:至|到|-)周?([一二三四五六日天])$/.exec(days)
  if (range) {
    const [first, last] = [dayIndex(range[1] ?? ''), dayIndex(range[2] ?? '')]
    return first <= last ? everyDay.slice(first, last + 1) : undefined
  }
  const single = [...days.replace(/[周、,和及 ]/g, '')].map(dayIndex)
  return single.length > 0 && single.every(day => day >= 0) ? single : undefined
}

/** A whole cell; `undefined` when it cannot be understood. Days that are not named are closed. */
export function readHours(text: string): { allDay: boolean; week: Week } | undefined {
  const said = plain(text)
  if (allDayWords.test(said.replace(/^每天 ?/, ''))) return { allDay: true, week: everyDay.map(() => ['00:00-24:00']) }
  const week: Week = everyDay.map(() => [])
  for (const part of said.split(/[;。\n]/).filter(piece => piece.trim() !== '')) {
    const [, named = '', told = ''] = /^(\D*?)\s*((?:\d|全天|不开|休息|关).*)$/.exec(part.trim()) ?? []
    const days = readDays(named.trim())
    const spans = readSpans(told)
    if (!days || !spans) return undefined
    for (const day of days) week[day] = spans
  }
  return week.some(day => day.length > 0) ? { allDay: false, week } : undefined
}

const spansText = (day: Day) => (day.length === 0 ? '不开放' : day.join('、'))

export function writeHours({ allDay, week }: Pick<StationForm['hours'], 'allDay' | 'week'>): string {
  if (allDay) return allDayText
  const groups: { first: number; last: number; spans: string }[] = []
  week.forEach((day, i) => {
    const spans = spansText(day)
    const last = groups.at(-1)
    if (last?.spans === spans) last.last = i
    else groups.push({ first: i, last: i, spans })
  })
  return groups
    .map(({ first, last, spans }) => {
      if (first === 0 && last === 6) return `每天 ${spans}`
      return `${first === last ? names[first] : `${names[first]}至${names[last]}`} ${spans}`
    })
    .join('；')
}

type Holidays = StationForm['hours']['holidays']

export function readHolidays(text: string): Holidays | undefined {
  const said = plain(text)
  if (said === '' || /^(照常|正常)/.test(said)) return 'as-usual'
  const spans = readSpans(said)
  return spans?.length === 0 ? 'closed' : spans
}

export const writeHolidays = (holidays: Holidays): string =>
  holidays === 'as-usual' ? '照常' : holidays === 'closed' ? '不开放' : spansText(holidays)
