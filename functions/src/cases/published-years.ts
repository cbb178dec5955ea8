import year2026 from 'chinese-days/dist/years/2026.json' with { type: 'json' }
import type { CalendarDays, RestPeriod } from 'shared-types/calendar-rules'

/**
 * The State Council's yearly notices as the library has them, one table per year. The next year's comes with a release, or a manager enters it
 * the day it is out. (The tables are imported one by one: the library's main file brings its lunar calendar too, 25 KB in every function.)
 */
interface Table {
  /** By local day: `Spring Festival,春节,4`. */
  holidays: Record<string, string>
  workdays: Record<string, string>
}

const tables: Record<string, Table | undefined> = { 2026: year2026 }

function periodsOf(holidays: Table['holidays']): RestPeriod[] {
  const found: RestPeriod[] = []
  for (const [day, words] of Object.entries(holidays).sort(([a], [b]) => a.localeCompare(b))) {
    const name = words.split(',')[1] ?? words
    const last = found.at(-1)
    if (last?.name === name) last.untilOn = day
    else found.push({ name, fromOn: day, untilOn: day })
  }
  return found
}

export function publishedYear(year: string): CalendarDays | undefined {
  const table = tables[year]
  return table && { periods: periodsOf(table.holidays), workdays: Object.keys(table.workdays).sort() }
}

export const publishedYears = Object.keys(tables)
