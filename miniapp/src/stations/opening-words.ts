import { type Calendar, type DayHours, type Hours, isOpenAt, openStateAt } from 'shared-types/opening-hours'
import type { StationCard } from 'shared-types/stations'
import { dayWords, localToday } from '../ui/dates.ts'
import type { Tone } from '../ui/state-sentence.tsx'

/** Opening hours in words. */

const shanghai = 8 * 3_600_000
const dayMs = 86_400_000

const clockOf = (instant: Date) => {
  const local = new Date(instant.getTime() + shanghai)
  return `${local.getUTCHours()}:${String(local.getUTCMinutes()).padStart(2, '0')}`
}

/** How far a day lies ahead, as people say it. */
function dayOf(instant: Date, now: Date): string {
  const day = localToday(instant)
  if (day === localToday(now)) return ''
  if (day === localToday(new Date(now.getTime() + dayMs))) return '明天 '
  const near = instant.getTime() - now.getTime() < 6 * dayMs
  return near ? `${dayWords(day, now).slice(-3, -1)} ` : `${dayWords(day, now)} `
}

export interface OpenSentence {
  tone: Tone
  words: string
}

type Timed = Pick<StationCard, 'hours' | 'closure'>

/** 正在开放 · 开到 21:00 / 已关门 · 明天 8:00 开门 / 临时关闭：停电检修，… */
export function openSentence({ hours, closure }: Timed, now: Date, calendar: Calendar): OpenSentence {
  const state = openStateAt(hours, closure, now, calendar)
  if (state.open) {
    if (!state.until) return { tone: 'done', words: '24 小时开放' }
    const until = `${dayOf(state.until, now) || ' '}${clockOf(state.until)}`
    return { tone: 'done', words: `正在开放 · 开到${until === '明天 0:00' ? ' 24:00' : until}` }
  }
  const opens = state.opensAt && `${dayOf(state.opensAt, now)}${clockOf(state.opensAt)}`
  if (state.closure)
    return { tone: 'problem', words: `临时关闭：${state.closure.reason}${opens ? `，${opens} 恢复` : '，恢复时间待定'}` }
  return { tone: 'waiting', words: opens ? `已关门 · ${opens} 开门` : '近期不开放' }
}

/** One day's spans as people read them. */
export function spansWords(spans: DayHours): string {
  if (spans.length === 0) return '不开放'
  if (spans.length === 1 && spans[0] === '00:00-24:00') return '全天'
  return spans.map(span => span.replace('-', '–')).join('、')
}

const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']

/** Days in a row with the same hours together: 周一至周五 08:30–17:30. */
export function weekLines(week: Hours['week']): { days: string; spans: string }[] {
  const lines: { first: number; last: number; spans: string }[] = []
  week.forEach((day, i) => {
    const spans = spansWords(day)
    const line = lines.at(-1)
    if (line?.spans === spans) line.last = i
    else lines.push({ first: i, last: i, spans })
  })
  return lines.map(({ first, last, spans }) => {
    if (first === 0 && last === 6) return { days: '每天', spans }
    const days = first === last ? weekdays[first] : `${weekdays[first]}${last === first + 1 ? '、' : '至'}${weekdays[last]}`
    return { days: days ?? '', spans }
  })
}

const monthDay = (text: string) => `${Number(text.slice(0, 2))}月${Number(text.slice(3))}日`

/** Single days that differ are told this long before. */
const exceptionsAheadDays = 30

/** Everything there is to say about when it is open, from the usual to the exceptions ahead. */
export function hoursFacts(hours: Hours, now: Date): { label: string; value: string }[] {
  const today = localToday(now)
  const last = localToday(new Date(now.getTime() + exceptionsAheadDays * dayMs))
  const lines = (week: Hours['week']) =>
    weekLines(week)
      .map(({ days, spans }) => `${days} ${spans}`)
      .join('；')
  const holidays = hours.holidays === 'as-usual' ? undefined : hours.holidays === 'closed' ? '不开放' : spansWords(hours.holidays)
  return [
    { label: '开放时间', value: hours.allDay ? '24 小时' : lines(hours.week) },
    ...(hours.allDay ? [] : hours.seasons).map(({ from, to, week }) => ({
      label: `${monthDay(from)}至${monthDay(to)}`,
      value: lines(week),
    })),
    ...(hours.allDay || !holidays ? [] : [{ label: '法定节假日', value: holidays }]),
    ...hours.exceptions
      .filter(({ on }) => on >= today && on <= last)
      .map(({ on, hours: spans, note }) => ({
        label: dayWords(on, now),
        value: [spansWords(spans), note].filter(Boolean).join('，'),
      })),
  ]
}

/** What a card needs to be found by "open now". */
export const isOpen = (card: Timed, now: Date, calendar: Calendar) => isOpenAt(card.hours, card.closure, now, calendar)
