import { type CoolingDeps, type CloseDaysDeps, dynamoCoolingStore, dynamoVoucherStore } from './cooling/index.ts'
import { dynamoCallerStore } from './identity/index.ts'
import { dynamoLedgerStore } from './ledger/index.ts'
import type { Platform } from './platform/platform.ts'
import { dynamoQuotaStore, Emptied } from './quota/index.ts'
import { organisationsOf, secretsOf, staffOf } from './shared-rooms.ts'
import { dynamoCellStore, dynamoKeeperStore, dynamoStationStore } from './stations/index.ts'

export function coolingRoom(platform: Platform): CoolingDeps {
  const { table, clock } = platform
  const stations = table('stations')
  return {
    ...closeDaysRoom(platform),
    cooling: dynamoCoolingStore(table('cooling')),
    quota: dynamoQuotaStore(table('quota')),
    emptied: new Emptied(),
    stations: dynamoStationStore(stations, dynamoCellStore(stations, clock)),
    keepers: dynamoKeeperStore(stations),
    identity: dynamoCallerStore(table('identity')),
    organisations: organisationsOf(platform),
    staff: staffOf(platform),
    secrets: secretsOf(platform),
    mediaTable: table('media'),
  }
}

/** For the job that enters each past day in its book. */
export const closeDaysRoom = ({ table, clock }: Platform): CloseDaysDeps => ({
  vouchers: dynamoVoucherStore(table('cooling')),
  ledger: dynamoLedgerStore(table('ledger')),
  clock,
})
