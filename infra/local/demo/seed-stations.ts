import { stationRoom } from 'functions/station-room'
import { areaOf } from 'functions/stations/area'
import type { StationRecord } from 'functions/stations/station'
import type { Saving } from 'functions/stations/station-store'
import type { DemoHouse } from './demo-house.ts'
import { demoStations, seat } from './stations.ts'
import { orgIdOf } from './union-ids.ts'

const batch = 12

/** Through the store that the staff's pages write with: list, map and history are what they would be. */
export async function seedStations(house: DemoHouse, since: Date): Promise<void> {
  const { stations, organisations } = stationRoom(house)
  const areaId = orgIdOf('county')
  const { rows, centre } = await stations.list(areaId)
  const missing = demoStations.filter(({ stationId }) => !rows.has(stationId))
  const entry = { at: since.toISOString(), change: 'added' as const, fields: [], byAccountId: 'demo', byMasked: '演示数据' }
  for (let i = 0; i < missing.length; i += batch) {
    const all = missing.slice(i, i + batch).map(async ({ stationId, form }): Promise<Saving> => {
      const place = areaOf(await organisations.chainOf(form.orgId))
      const after: StationRecord = { ...form, stationId, ...place, state: 'active', version: 1, revision: 1 }
      return { before: undefined, after, entry }
    })
    await stations.save(areaId, await Promise.all(all))
  }
  if (!centre) await stations.setCentre(areaId, seat, { accountId: 'demo', at: since.toISOString() })
}
