import { dynamoLedgerStore } from './ledger/index.ts'
import type { Platform } from './platform/platform.ts'
import { organisationsOf } from './shared-rooms.ts'
import { dynamoCellStore, dynamoStationStore } from './stations/index.ts'
import { type CountDeps, dynamoStatsStore } from './stats/index.ts'

/** For counting what others announce. */
export const countRoom = (platform: Platform): CountDeps => ({
  stats: dynamoStatsStore(platform.table('stats')),
  organisations: organisationsOf(platform),
})

export function statsRoom(platform: Platform) {
  const stations = platform.table('stations')
  return {
    ...countRoom(platform),
    organisations: organisationsOf(platform),
    stations: dynamoStationStore(stations, dynamoCellStore(stations, platform.clock)),
    ledger: dynamoLedgerStore(platform.table('ledger')),
    clock: platform.clock,
  }
}
