/**
 * When a place is open, pure and without a schema library, so that the phone computes it offline and the server says the same.
 * All times are Asia/Shanghai (UTC+8, no summer time since 1991).
 */

/** `08:00-21:00`. An end of `24:00` is midnight; an end at or before the beginning lies on the next day (`20:00-06:00`). */
export type Span = string
/** Empty: closed that day. */
export type DayHours = readonly Span[]

export interface Season {
  /** `MM-DD`, both days included; from a later to an earlier day it runs over the New Year. */
  from: string
  to: string
  /** Monday first. */
  week: readonly DayHours[]
}

export interface Hours {
  /** Day and night; only an exception or a closure shuts it. */
  allDay: boolean
  /** Monday first, seven of them. */
  week: readonly DayHours[]
  /** The first that holds the day wins over `week`. */
  seasons: readonly Season[]
  /** On statutory holidays: the usual hours, none, or hours of their own. */
  holidays: 'as-usual' | 'closed' | DayHours
  /** Single days, before everything else. */
  exceptions: readonly { on: string; hours: DayHours; note?: string | undefined }[]
}

/** Shut for a while whatever the hours say. */
export interface Closure {
  reason: string
  /** Instants. Without an end it holds until somebody ends it. */
  fromAt: string
  untilAt?: string | undefined
}

/** The State Council's yearly notice: holidays, and the weekend days worked for them. */
export interface Calendar {
  holidays: readonly string[]
  workdays: readonly string[]
}

export type OpenState =
  /** `until` is absent when no end is in sight. */
  | { open: true; until?: Date }
  /** `opensAt` is absent when no opening is in sight. */
  | { open: false; opensAt?: Date; closure?: Closure }

const minute = 60_000
const dayMs = 1440 * minute
const shanghaiMs = 480 * minute
/** How far ahead an opening is looked for. */
const sightDays = 15

const dayAt = (ms: number) => new Date(ms + shanghaiMs).toISOString().slice(0, 10)
const midnightOf = (day: string) => Date.parse(`${day}T00:00:00.000Z`) - shanghaiMs
/** Monday is 0. */
const weekdayOf = (day: string) => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7

function inSeason({ from, to }: Season, day: string): boolean {
  const at = day.slice(5)
  return from <= to ? from <= at && at <= to : at >= from || at <= to
}

const wholeDay: DayHours = ['00:00-24:00']

/**
 * The hours of one local day: an exception, else a holiday's, else the weekday's of the season. A weekend day that is worked instead of
 * a holiday has Monday's hours: the notice does not say which weekday it stands for.
 */
export function hoursOn(hours: Hours, day: string, calendar: Calendar): DayHours {
  const exception = hours.exceptions.find(one => one.on === day)
  if (exception) return exception.hours
  if (hours.allDay) return wholeDay
  if (calendar.holidays.includes(day) && hours.holidays !== 'as-usual') return hours.holidays === 'closed' ? [] : hours.holidays
  const week = hours.seasons.find(season => inSeason(season, day))?.week ?? hours.week
  return week[calendar.workdays.includes(day) ? 0 : weekdayOf(day)] ?? []
}

const clockMinutes = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5))

/** Minutes since the day's midnight; the end may pass 1440. */
export function minutesOf(span: Span): [from: number, to: number] {
  const from = clockMinutes(span)
  const to = clockMinutes(span.slice(6))
  return [from, to <= from ? to + 1440 : to]
}

type Interval = [from: number, to: number]

function merged(intervals: Interval[]): Interval[] {
  const found: Interval[] = []
  for (const [from, to] of intervals.sort((a, b) => a[0] - b[0])) {
    const last = found.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else found.push([from, to])
  }
  return found
}

const without = (intervals: Interval[], [from, to]: Interval): Interval[] =>
  intervals.flatMap(([start, end]) => {
    const left: Interval[] = start < from ? [[start, Math.min(end, from)]] : []
    const right: Interval[] = end > to ? [[Math.max(start, to), end]] : []
    return end <= from || start >= to ? [[start, end] as Interval] : [...left, ...right]
  })

const closureInterval = ({ fromAt, untilAt }: Closure): Interval => [
  Date.parse(fromAt),
  untilAt === undefined ? Infinity : Date.parse(untilAt),
]

/** Whether a place is open at an instant, and until when or from when. */
export function openStateAt(hours: Hours, closure: Closure | undefined, at: Date, calendar: Calendar): OpenState {
  const now = at.getTime()
  const firstDay = midnightOf(dayAt(now)) - dayMs
  const days = Array.from({ length: sightDays + 1 }, (_, i) => firstDay + i * dayMs)
  const usual = merged(
    days.flatMap(midnight =>
      hoursOn(hours, dayAt(midnight), calendar).map((span): Interval => {
        const [from, to] = minutesOf(span)
        return [midnight + from * minute, midnight + to * minute]
      }),
    ),
  )
  const open = closure ? without(usual, closureInterval(closure)) : usual
  const present = open.find(([from, to]) => from <= now && now < to)
  if (present) return present[1] >= firstDay + sightDays * dayMs ? { open: true } : { open: true, until: new Date(present[1]) }
  const next = open.find(([from]) => from > now)
  const shut = closure && closureInterval(closure)[0] <= now && now < closureInterval(closure)[1]
  return { open: false, ...(next ? { opensAt: new Date(next[0]) } : {}), ...(shut ? { closure } : {}) }
}

/** Whether a place is open at an instant; looks at two days only, for going through many places. */
export function isOpenAt(hours: Hours, closure: Closure | undefined, at: Date, calendar: Calendar): boolean {
  const now = at.getTime()
  if (closure && closureInterval(closure)[0] <= now && now < closureInterval(closure)[1]) return false
  const today = midnightOf(dayAt(now))
  return [today - dayMs, today].some(midnight =>
    hoursOn(hours, dayAt(midnight), calendar).some(span => {
      const [from, to] = minutesOf(span)
      return midnight + from * minute <= now && now < midnight + to * minute
    }),
  )
}
