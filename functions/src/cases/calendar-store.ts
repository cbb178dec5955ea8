import type { Write } from '../platform/dynamo/transact.ts'
import type { ActFacts } from '../platform/events/act.ts'
import type { Calendar } from '../platform/working-days.ts'
import type { EnteredYear } from './calendar.ts'
import type { CaseEvents } from './events.ts'

export interface CalendarStore {
  /** All known years; up to five minutes behind a change, which moves no term that already runs. */
  current(): Promise<Calendar>
  entered(): Promise<EnteredYear[]>
  /** Refused with `calendar-changed` when this reminder has been sent. */
  remind(year: string, due: string, events: readonly CaseEvents['cases.calendarMissing'][], now: Date): Promise<void>
  /** With the caller's writes; refused with `calendar-changed` when another version came first. */
  add(year: EnteredYear, act: Omit<ActFacts, 'kind'>, ...also: Write[]): Promise<void>
}
