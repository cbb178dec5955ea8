import type { OrganisationStore } from '../organisations/index.ts'
import { type Clock, dayOf } from '../platform/clock.ts'
import { Refusal } from '../platform/refusal.ts'
import { managersOf, type StaffStore } from '../staff/index.ts'
import { newestOf } from './calendar.ts'
import type { CalendarStore } from './calendar-store.ts'
import { publishedYear } from './published-years.ts'

export interface CalendarReminderDeps {
  organisations: Pick<OrganisationStore, 'tree'>
  staff: Pick<StaffStore, 'grantsIn'>
  calendars: Pick<CalendarStore, 'entered' | 'remind'>
  clock: Clock
}

/** Month and day. The State Council's notices for 2015 to 2026 came out between 25 October and 16 December of the year before. */
const remindedFrom = ['11-20', '12-10', '12-20'] as const

/** The latest reminder that is due this year, or `undefined` before the first. */
export const reminderDue = (today: string): string | undefined => remindedFrom.findLast(day => day <= today.slice(5))

/** Without a table for next year Monday to Friday are counted: the county's managers are told until one is in force. Each reminder once. */
export async function remindOfCalendar(deps: CalendarReminderDeps): Promise<{ reminded: number }> {
  const now = deps.clock.now()
  const today = dayOf(now)
  const due = reminderDue(today)
  const year = String(Number(today.slice(0, 4)) + 1)
  if (!due || publishedYear(year) || newestOf(await deps.calendars.entered(), year)) return { reminded: 0 }
  const { byId } = await deps.organisations.tree()
  const counties = [...byId.values()].filter(({ kind }) => kind === 'countyFederation')
  const managers = await Promise.all(counties.map(({ orgId }) => managersOf(deps.staff, orgId)))
  const events = [...new Set(managers.flat())].map(accountId => ({ accountId, year }))
  if (events.length === 0) return { reminded: 0 }
  try {
    await deps.calendars.remind(year, due, events, now)
    return { reminded: events.length }
  } catch (error) {
    // They have been told.
    if (error instanceof Refusal && error.code === 'calendar-changed') return { reminded: 0 }
    throw error
  }
}
