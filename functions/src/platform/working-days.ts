/** The days on which a country's offices are closed against the week's order, or open against it; local days. */
export interface Calendar {
  holidays: ReadonlySet<string>
  /** Saturdays and Sundays that are worked. */
  workdays: ReadonlySet<string>
}

/** A year of which the calendar says nothing counts Monday to Friday. */
export function isWorkday({ holidays, workdays }: Calendar, day: string): boolean {
  if (holidays.has(day)) return false
  if (workdays.has(day)) return true
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

export const dayAfter = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().slice(0, 10)
}

/** The last day of a term of `count` working days that begins on the day after `day`. */
export function addWorkingDays(calendar: Calendar, day: string, count: number): string {
  let reached = day
  for (let left = count; left > 0;) {
    reached = dayAfter(reached)
    if (isWorkday(calendar, reached)) left -= 1
  }
  return reached
}

/** Working days after `from` up to and with `until`. */
export function workingDaysBetween(calendar: Calendar, from: string, until: string): number {
  let count = 0
  for (let day = dayAfter(from); day <= until; day = dayAfter(day)) if (isWorkday(calendar, day)) count += 1
  return count
}
