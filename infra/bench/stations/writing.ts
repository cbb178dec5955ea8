import { createDocumentClient } from 'functions/platform/dynamo/client'
import { systemClock } from 'functions/platform/clock'
import { createTable } from 'functions/platform/dynamo/table'
import { dynamoCellStore } from 'functions/stations/cell-store.dynamo'
import type { StationRecord } from 'functions/stations/station'
import { dynamoStationStore } from 'functions/stations/station-store.dynamo'
import { print, rounded } from '../measurement.ts'
import { dice, near, stationAt } from './places.ts'
import { mean } from './trials.ts'
import { meter } from '../units.ts'

/** What adding, editing and shutting a station consume, in the middle of a dense city. */
export async function writeUnits(tableName: string): Promise<void> {
  const client = createDocumentClient()
  const table = createTable(client, tableName)
  const stations = dynamoStationStore(table, dynamoCellStore(table, systemClock))
  const roll = dice(11)
  const areaId = 'org_01jdbench'
  const consumed = meter(client)
  const spent: Record<'add' | 'edit' | 'close', number[]> = { add: [], edit: [], close: [] }
  for (let i = 0; i < 100; i += 1) {
    const { streetId, ...card } = stationAt(near({ lat: 31.23, lng: 121.47 }, roll, 0.05), roll)
    const fresh = { ...card, orgId: streetId, streetId, areaId, honours: [], photoIds: [], state: 'active', version: 1 } as const
    const entry = {
      at: new Date().toISOString(),
      change: 'changed',
      fields: [],
      byAccountId: 'acc_bench1',
      byMasked: '沈*',
    } as const
    const put = async (what: keyof typeof spent, before: StationRecord | undefined, after: StationRecord) => {
      consumed.units = 0
      await stations.save(areaId, [{ before, after, entry: { ...entry, fields: [] } }])
      spent[what].push(consumed.units)
      return { ...after, revision: (before?.revision ?? 0) + 1 }
    }
    const added = await put('add', undefined, { ...fresh, honours: [], photoIds: [], revision: 1 })
    const edited = await put('edit', added, { ...added, name: `${added.name}（新）` })
    await put('close', edited, { ...edited, closure: { reason: '停电检修', fromAt: entry.at } })
  }
  for (const [what, units] of Object.entries(spent))
    print({
      bench: 'stations',
      metric: `${what}_units_mean`,
      n: units.length,
      value: rounded(mean(units)),
      unit: 'read and write units',
    })
}
