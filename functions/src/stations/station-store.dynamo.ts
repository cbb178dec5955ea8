import { setTimeout as wait } from 'node:timers/promises'
import type { Place } from 'shared-types/geo'
import type { Row, Table } from '../platform/dynamo/table.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import { putDown } from '../platform/events/act.ts'
import { Refusal } from '../platform/refusal.ts'
import { type CellStore, StaleRead } from './cell-store.ts'
import { historyOf } from './history-writes.ts'
import { cardOf, type HistoryEntry, shownCard, type StationRecord } from './station.ts'
import type { AreaList, ListRow, Saving, StationStore } from './station-store.ts'

/**
 * Access patterns of table `stations` (its cell pages: cell-store.dynamo.ts)
 * | question                              | pk              | sk               |
 * | one station                           | STA#<stationId> | STA              |
 * | its history                           | STA#<stationId> | HIS#<at>#…       |
 * | has a county's directory changed      | ARE#<areaId>    | HEAD             |
 * | a county's directory and staff's list | ARE#<areaId>    | STA#<stationId>  |
 */
export const stationKey = (stationId: string) => ({ pk: `STA#${stationId}`, sk: 'STA' })
const headKey = (areaId: string) => ({ pk: `ARE#${areaId}`, sk: 'HEAD' })

const toRecord = ({ pk: _pk, sk: _sk, ...record }: Row) => record as unknown as StationRecord

const listRow = (record: StationRecord, seq: number): ListRow => ({
  card: cardOf(record),
  orgId: record.orgId,
  state: record.state,
  version: record.version,
  ...(record.nextCheckOn ? { nextCheckOn: record.nextCheckOn } : {}),
  ...(record.star ? { star: record.star } : {}),
  seq,
})

function writes(table: Table) {
  const { name } = table
  return {
    station: ({ before, after }: Saving): Write => ({
      table: name,
      put: { ...stationKey(after.stationId), ...after, revision: (before?.revision ?? 0) + 1 },
      ...(before
        ? { condition: 'revision = :was', values: { ':was': before.revision } }
        : { condition: 'attribute_not_exists(pk)' }),
      onFail: 'station-changed',
    }),
    listed: ({ after }: Saving, seq: number): Write => ({
      table: name,
      put: { pk: `ARE#${after.areaId}`, sk: `STA#${after.stationId}`, ...listRow(after, seq) },
    }),
    head: (areaId: string, seq: number): Write => ({
      table: name,
      key: headKey(areaId),
      update: 'SET version = :next',
      ...(seq === 1
        ? { condition: 'attribute_not_exists(version)', values: { ':next': 1 } }
        : { condition: 'version = :was', values: { ':next': seq, ':was': seq - 1 } }),
      onFail: () => new StaleRead(),
    }),
  }
}

/** Somebody else was first at a page or at the head, or the table was busy with them. */
const isPassing = (error: unknown) => error instanceof StaleRead || (error instanceof Refusal && error.code === 'try-again')

/** Editors of one county meet at its head: each round one of them wins, so many at once need many rounds. */
const attempts = 60
const pauseMs = (attempt: number) => Math.random() * Math.min(150, 10 * attempt)

interface Held extends AreaList {
  rows: Map<string, ListRow>
}

function lists(table: Table) {
  const held = new Map<string, Held>()
  const load = async (areaId: string, version: number, centre: Place | undefined): Promise<Held> => {
    const rows = await table.queryAll({ pk: `ARE#${areaId}`, beginsWith: 'STA#', consistent: true })
    const list = { version, centre, rows: new Map(rows.map(row => [(row.sk as string).slice(4), row as unknown as ListRow])) }
    held.set(areaId, list)
    return list
  }
  return async (areaId: string): Promise<AreaList> => {
    const head = await table.get(headKey(areaId).pk, 'HEAD')
    const version = (head?.version as number | undefined) ?? 0
    const centre = head?.centre as Place | undefined
    const known = held.get(areaId)
    return known?.version === version ? { ...known, centre } : load(areaId, version, centre)
  }
}

export function dynamoStationStore(table: Table, cells: CellStore): StationStore {
  const make = writes(table)
  const list = lists(table)

  const attempt = async (areaId: string, all: readonly Saving[], also: readonly Write[]) => {
    const [head, pages] = await Promise.all([
      table.get(headKey(areaId).pk, 'HEAD'),
      cells.change(all.map(({ before, after }) => ({ before: shownCard(before), after: shownCard(after) }))),
    ])
    const seq = ((head?.version as number | undefined) ?? 0) + 1
    await table.write(
      ...all.map(make.station),
      ...also,
      make.head(areaId, seq),
      ...all.map(saving => make.listed(saving, seq)),
      ...all.map(({ after, entry }) => historyOf(table, after, entry)),
      ...pages,
    )
  }

  return {
    list,
    byId: async stationId => {
      const row = await table.get(`STA#${stationId}`, 'STA')
      return row && toRecord(row)
    },
    byIds: async stationIds => (await table.getMany(stationIds.map(stationKey))).map(toRecord),
    history: async stationId =>
      (await table.queryAll({
        pk: `STA#${stationId}`,
        beginsWith: 'HIS#',
        newestFirst: true,
        consistent: true,
      })) as unknown as HistoryEntry[],
    noteTaken: (orgId, by) => table.write(putDown(table, { ...by, kind: 'sheetTakenOut', orgId, detail: 'stations' })),
    setCentre: (areaId, centre, by) =>
      table.write(
        { table: table.name, key: headKey(areaId), update: 'SET centre = :centre', values: { ':centre': centre } },
        putDown(table, { ...by, kind: 'stationChanged', orgId: areaId, detail: 'seatSet' }),
      ),
    async save(areaId, all, ...also) {
      for (let tried = 1; ; tried += 1) {
        try {
          await attempt(areaId, all, also)
          return
        } catch (error) {
          if (!isPassing(error)) throw error
          if (tried === attempts) throw new Refusal('try-again')
          await wait(pauseMs(tried))
        }
      }
    },
  }
}
