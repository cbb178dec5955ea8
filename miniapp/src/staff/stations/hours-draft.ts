import { readSpans } from 'shared-types/hours-text'
import type { DayHours, Hours } from 'shared-types/opening-hours'

/** Opening hours while they are being edited: text per day, because half a time is no time yet. */

export type WeekPattern = 'daily' | 'weekdays' | 'each'

export interface WeekDraft {
  /** Only how the seven days are shown. */
  pattern: WeekPattern
  /** Monday first. */
  days: readonly string[]
}

export interface SeasonDraft {
  from: string
  to: string
  week: WeekDraft
}

export interface HoursDraft {
  allDay: boolean
  week: WeekDraft
  seasons: readonly SeasonDraft[]
  holidays: 'as-usual' | 'closed' | 'own'
  holidayText: string
  exceptions: readonly { on: string; text: string; note: string }[]
}

export const weekdayWords = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const

export const dayText = (spans: DayHours): string =>
  spans.length === 0 ? '不开放' : spans.length === 1 && spans[0] === '00:00-24:00' ? '24小时' : spans.join('、')

/** Nothing typed is closed. */
export const spansOf = (text: string): string[] | undefined => (text.trim() === '' ? [] : readSpans(text))

const same = (texts: readonly string[]) => new Set(texts).size === 1

export function weekDraft(week: Hours['week']): WeekDraft {
  const days = week.map(dayText)
  if (same(days)) return { pattern: 'daily', days }
  return { pattern: same(days.slice(0, 5)) && same(days.slice(5)) ? 'weekdays' : 'each', days }
}

/** The days that one input stands for. */
const reach: Record<WeekPattern, (day: number) => readonly [number, number]> = {
  daily: () => [0, 6],
  weekdays: day => (day < 5 ? [0, 4] : [5, 6]),
  each: day => [day, day],
}

export function weekRows(pattern: WeekPattern): { day: number; words: string }[] {
  if (pattern === 'daily') return [{ day: 0, words: '每天' }]
  if (pattern === 'each') return weekdayWords.map((words, day) => ({ day, words }))
  return [
    { day: 0, words: '周一至周五' },
    { day: 5, words: '周末' },
  ]
}

export function withDay(week: WeekDraft, day: number, text: string): WeekDraft {
  const [first, last] = reach[week.pattern](day)
  return { ...week, days: week.days.map((before, i) => (first <= i && i <= last ? text : before)) }
}

/** What is shown stands for all the days of its row. */
export const withPattern = (week: WeekDraft, pattern: WeekPattern): WeekDraft => ({
  pattern,
  days: week.days.map((_, i) => week.days[reach[pattern](i)[0]] ?? ''),
})

export const hoursDraft = (hours: Hours): HoursDraft => ({
  allDay: hours.allDay,
  week: weekDraft(hours.week),
  seasons: hours.seasons.map(({ from, to, week }) => ({ from, to, week: weekDraft(week) })),
  holidays: typeof hours.holidays === 'string' ? hours.holidays : 'own',
  holidayText: typeof hours.holidays === 'string' ? '' : dayText(hours.holidays),
  exceptions: hours.exceptions.map(({ on, hours: spans, note }) => ({ on, text: dayText(spans), note: note ?? '' })),
})

export const newWeek: WeekDraft = { pattern: 'daily', days: weekdayWords.map(() => '08:00-18:00') }
export const newHours: HoursDraft = {
  allDay: false,
  week: newWeek,
  seasons: [],
  holidays: 'as-usual',
  holidayText: '',
  exceptions: [],
}

const monthDay = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const wrongTime = '时间写成 08:00-21:00 的样子，几段之间用顿号；不开就写“不开放”'

const weekProblem = (week: WeekDraft) => (week.days.every(text => spansOf(text)) ? undefined : wrongTime)

/** What stands in the way of saving, with where it is. */
export function hoursProblem({ allDay, week, seasons, holidays, holidayText, exceptions }: HoursDraft): string | undefined {
  const weeks = allDay ? undefined : weekProblem(week)
  if (weeks) return weeks
  for (const season of seasons) {
    if (!monthDay.test(season.from) || !monthDay.test(season.to)) return '季节的日期写成 06-01 的样子'
    if (weekProblem(season.week)) return `季节 ${season.from} 至 ${season.to}：${wrongTime}`
  }
  if (holidays === 'own' && !spansOf(holidayText)) return `法定节假日：${wrongTime}`
  for (const { on, text } of exceptions) {
    if (!on) return '特别的日子还没有选日期'
    if (!spansOf(text)) return `${on}：${wrongTime}`
  }
  return undefined
}

type WireHours = { -readonly [K in keyof Hours]: Hours[K] }

const weekOf = (week: WeekDraft) => week.days.map(text => spansOf(text) ?? [])

/** Of a draft without a problem. */
export const hoursOf = (draft: HoursDraft) =>
  ({
    allDay: draft.allDay,
    week: weekOf(draft.week),
    seasons: draft.seasons.map(({ from, to, week }) => ({ from, to, week: weekOf(week) })),
    holidays: draft.holidays === 'own' ? (spansOf(draft.holidayText) ?? []) : draft.holidays,
    exceptions: draft.exceptions.map(({ on, text, note }) => ({
      on,
      hours: spansOf(text) ?? [],
      ...(note.trim() ? { note: note.trim() } : {}),
    })),
  }) satisfies WireHours
