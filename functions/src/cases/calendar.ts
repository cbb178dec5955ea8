import { type CalendarDays, daysOf } from 'shared-types/calendar-rules'
import type { Calendar } from '../platform/working-days.ts'
import { publishedYear, publishedYears } from './published-years.ts'

/** A year as it was entered here; the newest version is the one in force. */
export interface EnteredYear extends CalendarDays {
  year: string
  version: number
  /** By which document. */
  notice: string
  changedAt: string
  /** Who put it in force, and who wrote it down; once it was one person. */
  byMasked: string
  writtenByMasked?: string
}

export const newestOf = (entered: readonly EnteredYear[], year: string): EnteredYear | undefined =>
  entered.filter(one => one.year === year).sort((a, b) => b.version - a.version)[0]

/** All years that are known: what was entered here stands before what the release has. */
export function calendarOf(entered: readonly EnteredYear[]): Calendar {
  const years = [...new Set([...publishedYears, ...entered.map(({ year }) => year)])]
  const known = years.flatMap(year => newestOf(entered, year) ?? publishedYear(year) ?? [])
  return {
    holidays: new Set(known.flatMap(({ periods }) => periods.flatMap(daysOf))),
    workdays: new Set(known.flatMap(({ workdays }) => workdays)),
  }
}
