import type { YearCalendar } from 'shared-types/calendar-endpoints'
import { type CalendarDays, calendarProblem } from 'shared-types/calendar-rules'
import { requireCounty } from '../organisations/index.ts'
import { dayOf } from '../platform/clock.ts'
import type { Actor } from '../platform/http/caller.ts'
import { Refusal } from '../platform/refusal.ts'
import { staffName } from '../staff/index.ts'
import { type EnteredYear, newestOf } from './calendar.ts'
import type { CaseDeps } from './case-deps.ts'
import { publishedYear } from './published-years.ts'

function describeYear(year: string, entered: readonly EnteredYear[]): YearCalendar {
  const newest = newestOf(entered, year)
  const { periods, workdays } = newest ?? publishedYear(year) ?? { periods: [], workdays: [] }
  return {
    year,
    version: newest?.version ?? 0,
    source: newest ? 'entered' : publishedYear(year) ? 'published' : 'none',
    periods: [...periods],
    workdays: [...workdays],
    entered: entered
      .filter(one => one.year === year)
      .sort((a, b) => b.version - a.version)
      .map(({ version, notice, changedAt, byMasked }) => ({ version, notice, changedAt, byMasked })),
  }
}

/** This year and the next: what is over is not changed any more, and the notice never comes earlier. */
const changeable = (now: Date): string[] => {
  const year = Number(dayOf(now).slice(0, 4))
  return [String(year), String(year + 1)]
}

export async function listCalendars({ calendars, clock }: Pick<CaseDeps, 'calendars' | 'clock'>): Promise<YearCalendar[]> {
  const entered = await calendars.entered()
  return changeable(clock.now()).map(year => describeYear(year, entered))
}

export interface CalendarChange extends CalendarDays {
  basedOn: number
  notice: string
}

/** They hold for every union. Refused: `not-allowed`, `not-found` for another year, `invalid-request` with what is wrong, `calendar-changed`. */
export async function changeCalendar(
  deps: CaseDeps,
  actor: Actor,
  year: string,
  { basedOn, periods, workdays, notice }: CalendarChange,
): Promise<YearCalendar> {
  await requireCounty(deps.organisations, actor, ['manager'])
  const now = deps.clock.now()
  if (!changeable(now).includes(year)) throw new Refusal('not-found')
  const problem = calendarProblem(year, { periods, workdays })
  if (problem) throw new Refusal('invalid-request', { fields: [{ path: 'periods', message: problem }] })
  const before = await deps.calendars.entered()
  if ((newestOf(before, year)?.version ?? 0) !== basedOn) throw new Refusal('calendar-changed')
  const after: EnteredYear = {
    year,
    version: basedOn + 1,
    periods: [...periods].sort((a, b) => a.fromOn.localeCompare(b.fromOn)),
    workdays: [...workdays].sort(),
    notice,
    changedAt: now.toISOString(),
    byMasked: await staffName(deps.staff, actor),
  }
  await deps.calendars.add(after, actor.accountId)
  return describeYear(year, [...before, after])
}
