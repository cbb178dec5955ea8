import type { Clock } from '../platform/clock.ts'
import type { Row, Table } from '../platform/dynamo/table.ts'
import { actIn } from '../platform/events/act.ts'
import { keptFor } from '../platform/kept-for.ts'
import { calendarOf, type EnteredYear } from './calendar.ts'
import type { CalendarStore } from './calendar-store.ts'

/**
 * Access patterns of the calendars in table `cases`
 * | question                        | pk  | sk               |
 * | every version of every year     | CAL | <year>#<version> |
 */
const pk = 'CAL'
const skOf = ({ year, version }: EnteredYear) => `${year}#${String(version).padStart(4, '0')}`

const staleAfterMs = 300_000

const toYear = ({ pk: _p, sk: _s, act: _act, ...year }: Row) => year as unknown as EnteredYear

export function dynamoCalendarStore(table: Table, clock: Clock): CalendarStore {
  const entered = async () => (await table.queryAll({ pk, consistent: true })).map(toYear)
  const calendar = keptFor(staleAfterMs, clock, async () => calendarOf(await entered()))
  return {
    entered,
    current: calendar.get,
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
