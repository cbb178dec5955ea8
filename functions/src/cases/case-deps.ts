import type { Chain } from 'shared-types/cases'
import type { OrganisationStore } from '../organisations/index.ts'
import type { Clock } from '../platform/clock.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import type { StaffStore } from '../staff/index.ts'
import type { CalendarStore } from './calendar-store.ts'
import type { CaseRecord, Moment } from './case.ts'
import type { CaseStore } from './case-store.ts'

/**
 * Acts on a case, each as writes for the transaction of the capability whose case it is: the decision, its audit row and its effect
 * happen together or not at all.
 */
export interface CaseDeps {
  cases: CaseStore
  organisations: OrganisationStore
  staff: StaffStore
  calendars: CalendarStore
  clock: Clock
}

export interface Acted {
  before: CaseRecord
  after: CaseRecord
  chain: Chain
  writes: Write[]
}

/** Now, with the days off and on that count from here. */
export const momentOf = async ({ clock, calendars }: Pick<CaseDeps, 'clock' | 'calendars'>): Promise<Moment> => ({
  now: clock.now(),
  calendar: await calendars.current(),
})
