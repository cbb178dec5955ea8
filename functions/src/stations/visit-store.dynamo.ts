import { Occupation } from 'shared-types/organisations'
import { epochSeconds, hours, later } from '../platform/clock.ts'
import { sha256 } from '../platform/crypto/blind-index.ts'
import type { Row, Table } from '../platform/dynamo/table.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import { announce } from '../platform/events/announcement.ts'
import type { StationEvents } from './events.ts'
import type { Visits } from './station-store.ts'
import type { DayOfVisits, VisitStore } from './visit-store.ts'

/**
 * Access patterns of visits in table `stations`
 * | question                      | pk                     | sk                  |
 * | a county's visits of a month  | VIS#<areaId>#<YYYY-MM> | <DD>#<stationId>    |
 * | was this phone counted just now | VST#<hash>           | VST (gone in hours) |
 * Sums only: the hash is of a word the phone makes anew every day, so no way of anybody can be followed.
 */
const occupations = Occupation.options
const secondScanMs = hours

const dayKey = (areaId: string, on: string, stationId: string) => ({
  pk: `VIS#${areaId}#${on.slice(0, 7)}`,
  sk: `${on.slice(8)}#${stationId}`,
})

const counts = (row: Row | undefined, prefix: 's' | 't'): Visits =>
  Object.fromEntries(
    occupations
      .map(occupation => [occupation, (row?.[`${prefix}_${occupation}`] as number | undefined) ?? 0] as const)
      .filter(([, count]) => count > 0),
  )

const toDay = (row: Row): DayOfVisits => {
  const [day = '', stationId = ''] = (row.sk as string).split('#')
  const month = (row.pk as string).slice(-7)
  return { stationId, on: `${month}-${day}`, scans: counts(row, 's'), tally: counts(row, 't') }
}

class CountedBefore extends Error {
  override name = 'CountedBefore'
}

export function dynamoVisitStore(table: Table): VisitStore {
  return {
    async countScan({ areaId, stationId, orgId }, on, visitor, occupation, now) {
      try {
        await table.write(
          {
            table: table.name,
            put: {
              pk: `VST#${sha256(`${stationId}#${visitor}`)}`,
              sk: 'VST',
              againAt: later(now, secondScanMs).toISOString(),
              goneAfter: epochSeconds(later(now, 2 * secondScanMs)),
            },
            condition: 'attribute_not_exists(pk) OR againAt <= :now',
            values: { ':now': now.toISOString() },
            onFail: () => new CountedBefore(),
          },
          {
            table: table.name,
            key: dayKey(areaId, on, stationId),
            update: 'ADD #kind :one',
            names: { '#kind': `s_${occupation}` },
            values: { ':one': 1 },
          },
          announce<StationEvents, 'stations.visited'>(table, now, 'stations.visited', { stationId, orgId, on }),
        )
        return true
      } catch (error) {
        if (error instanceof CountedBefore) return false
        throw error
      }
    },
    setTally({ areaId, stationId, orgId }, on, tally, now) {
      const given = occupations.filter(occupation => (tally[occupation] ?? 0) > 0)
      const gone = occupations.filter(occupation => !given.includes(occupation))
      const set = given.map(occupation => `#${occupation} = :${occupation}`).join(', ')
      const remove = gone.map(occupation => `#${occupation}`).join(', ')
      const day: Write = {
        table: table.name,
        key: dayKey(areaId, on, stationId),
        update: [set && `SET ${set}`, remove && `REMOVE ${remove}`].filter(Boolean).join(' '),
        names: Object.fromEntries(occupations.map(occupation => [`#${occupation}`, `t_${occupation}`])),
        ...(given.length > 0
          ? { values: Object.fromEntries(given.map(occupation => [`:${occupation}`, tally[occupation]])) }
          : {}),
      }
      const count = given.reduce((sum, occupation) => sum + (tally[occupation] ?? 0), 0)
      const told = { stationId, orgId, on, count }
      return table.write(day, announce<StationEvents, 'stations.tallied'>(table, now, 'stations.tallied', told))
    },
    async ofDay({ areaId, stationId }, on) {
      const { pk, sk } = dayKey(areaId, on, stationId)
      const row = await table.get(pk, sk)
      return { stationId, on, scans: counts(row, 's'), tally: counts(row, 't') }
    },
    async between(areaId, from, to) {
      const months: string[] = []
      for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = monthAfter(month)) months.push(month)
      const rows = await Promise.all(months.map(month => table.queryAll({ pk: `VIS#${areaId}#${month}` })))
      return rows
        .flat()
        .map(toDay)
        .filter(({ on }) => on >= from && on <= to)
    },
  }
}

function monthAfter(month: string): string {
  const date = new Date(`${month}-01T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + 1)
  return date.toISOString().slice(0, 7)
}
