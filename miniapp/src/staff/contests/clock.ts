/** Instants as an editor writes them: a day and a minute by the clock of Beijing, whatever the phone's own zone is. Pure. */

export interface Minute {
  /** `YYYY-MM-DD`, or empty. */
  on: string
  /** `HH:MM`, or what has been typed of it. */
  clock: string
}

const beijing = 8 * 3600_000
const minute = 60_000

export const noMinute: Minute = { on: '', clock: '' }

export function minuteOf(instant: string | undefined): Minute {
  if (!instant) return noMinute
  const local = new Date(new Date(instant).getTime() + beijing).toISOString()
  return { on: local.slice(0, 10), clock: local.slice(11, 16) }
}

/** 9:00 and 9：00 are 09:00. */
function clockOf(text: string): string | undefined {
  const found = /^(\d{1,2})[:：](\d{2})$/.exec(text.trim())
  const [hours, minutes] = [Number(found?.[1]), Number(found?.[2])]
  return hours < 24 && minutes < 60 ? `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}` : undefined
}

export function minuteProblem({ on, clock }: Minute): string | undefined {
  if (!on) return '请选择日期'
  return clockOf(clock) ? undefined : '时间写成 09:00 这样，24 小时制'
}

/** When that minute begins. */
export function startOf({ on, clock }: Minute): string | undefined {
  const time = clockOf(clock)
  const ms = on && time ? Date.parse(`${on}T${time}:00.000+08:00`) : Number.NaN
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString()
}

/** A deadline of 23:59 lasts to the end of that minute. */
export function endOf(when: Minute): string | undefined {
  const start = startOf(when)
  return start && new Date(Date.parse(start) + minute - 1).toISOString()
}

/** A year on, by whole weeks: the same day of the week at the same hour. */
const yearOfWeeks = 52 * 7 * 24 * 3600_000
export const nextYear = (instant: string): string => new Date(Date.parse(instant) + yearOfWeeks).toISOString()
