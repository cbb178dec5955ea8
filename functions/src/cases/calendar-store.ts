import type { Calendar } from '../platform/working-days.ts'
import type { EnteredYear } from './calendar.ts'

export interface CalendarStore {
  /** All known years; up to five minutes behind a change, which moves no term that already runs. */
  current(): Promise<Calendar>
  entered(): Promise<EnteredYear[]>
  /** Refused with `calendar-changed` when another version came first. */
  add(year: EnteredYear, byAccountId: string): Promise<void>
}
