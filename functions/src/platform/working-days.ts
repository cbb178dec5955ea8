import year2025 from 'chinese-days/dist/years/2025.json' with { type: 'json' }
import year2026 from 'chinese-days/dist/years/2026.json' with { type: 'json' }

/**
 * Working days by the State Council's yearly notice, make-up weekend days included. The library keeps one table per year; a year without
 * one counts Monday to Friday: take the next year's in every November, when its notice is out. (The tables are imported one by one: the library's
 * main file brings its lunar calendar too, 25 KB in every function.)
 */
interface Calendar {
  holidays: Record<string, string>
  /** Saturdays and Sundays that are worked. */
  workdays: Record<string, string>
}

const calendars: Record<string, Calendar | undefined> = { 2025: year2025, 2026: year2026 }

export const hasCalendar = (year: string): boolean => calendars[year] !== undefined

export function isWorkday(day: string): boolean {
  const calendar = calendars[day.slice(0, 4)]
  if (calendar && day in calendar.holidays) return false
  if (calendar && day in calendar.workdays) return true
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

const nextDay = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().slice(0, 10)
}

/** The last day of a term of `count` working days that begins on the day after `day`. */
export function addWorkingDays(day: string, count: number): string {
  let reached = day
  for (let left = count; left > 0;) {
    reached = nextDay(reached)
    if (isWorkday(reached)) left -= 1
  }
  return reached
}

/** Working days after `from` up to and with `until`. */
export function workingDaysBetween(from: string, until: string): number {
  let count = 0
  for (let day = nextDay(from); day <= until; day = nextDay(day)) if (isWorkday(day)) count += 1
  return count
}

export const dayAfter = nextDay

/** The days off and the weekend days worked of the published years, for telling opening hours. */
export const publishedCalendar = {
  holidays: Object.values(calendars).flatMap(calendar => Object.keys(calendar?.holidays ?? {})),
  workdays: Object.values(calendars).flatMap(calendar => Object.keys(calendar?.workdays ?? {})),
}
