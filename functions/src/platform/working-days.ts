import { isWorkday } from 'chinese-days'

/**
 * Working days by the State Council's yearly notice, make-up weekend days included. The library carries the table per year; a year not
 * yet announced counts Monday to Friday.
 */

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

export const dayAfter = nextDay
