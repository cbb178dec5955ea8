import { type Clock, days, epochSeconds, later } from '../platform/clock.ts'
import type { Row, Table } from '../platform/dynamo/table.ts'
import { actIn } from '../platform/events/act.ts'
import { announce } from '../platform/events/announcement.ts'
import { keptFor } from '../platform/kept-for.ts'
import { calendarOf, type EnteredYear } from './calendar.ts'
import type { CalendarStore } from './calendar-store.ts'
import type { CaseEvents } from './events.ts'

/**
 * Access patterns of the calendars in table `cases`
 * | question                        | pk  | sk               |
 * | every version of every year     | CAL | <year>#<version> |
 * | whether a reminder was sent     | CAR | <year>#<due>     |
 */
const pk = 'CAL'
const skOf = ({ year, version }: EnteredYear) => `${year}#${String(version).padStart(4, '0')}`

const reminderKeptDays = 400
const staleAfterMs = 300_000

const toYear = ({ pk: _p, sk: _s, act: _act, ...year }: Row) => year as unknown as EnteredYear

export function dynamoCalendarStore(table: Table, clock: Clock): CalendarStore {
  const entered = async () => (await table.queryAll({ pk, consistent: true })).map(toYear)
  const calendar = keptFor(staleAfterMs, clock, async () => calendarOf(await entered()))
  return {
    entered,
    current: calendar.get,
    remind: (year, due, events, now) =>
      table.write(
        {
          table: table.name,
          put: { pk: 'CAR', sk: `${year}#${due}`, goneAfter: epochSeconds(later(now, reminderKeptDays * days)) },
          condition: 'attribute_not_exists(pk)',
          onFail: 'calendar-changed',
        },
        ...events.map(event => announce<CaseEvents, 'cases.calendarMissing'>(table, now, 'cases.calendarMissing', event)),
      ),
    async add(year, act, ...also) {
      await table.write(
        {
          table: table.name,
          put: { pk, sk: skOf(year), ...year, ...actIn({ kind: 'calendarChanged', ...act }) },
          condition: 'attribute_not_exists(pk)',
          onFail: 'calendar-changed',
        },
        ...also,
      )
      calendar.forget()
    },
  }
}
