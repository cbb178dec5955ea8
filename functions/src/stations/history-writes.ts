import type { Table } from '../platform/dynamo/table.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import { actRow } from '../platform/events/act.ts'
import type { HistoryEntry, StationRecord } from './station.ts'

type About = Pick<StationRecord, 'stationId'> & Partial<Pick<StationRecord, 'orgId' | 'name'>>

/** A line of a station's history, which is an act too, for the transaction of what it tells. */
export function historyOf({ name }: Table, { stationId, orgId, name: called }: About, entry: HistoryEntry): Write {
  const { at, change, byAccountId: accountId, byMasked } = entry
  const by = { at, accountId, byMasked, ...(orgId ? { orgId } : {}) }
  const facts = {
    ...by,
    kind: 'stationChanged' as const,
    about: { id: stationId, ...(called ? { name: called } : {}) },
    detail: change,
  }
  return { table: name, put: actRow({ pk: `STA#${stationId}`, prefix: 'HIS' }, facts, entry) }
}
