import type { House } from './composition.ts'
import { type CoolingDeps, dynamoCoolingStore, dynamoVoucherStore } from './cooling/index.ts'
import { dynamoLedgerStore } from './ledger/index.ts'
import { dynamoQuotaStore, Emptied } from './quota/index.ts'
import { dynamoCellStore, dynamoKeeperStore, dynamoStationStore } from './stations/index.ts'

/** Not part of every house: only the functions that answer for the cooling season carry its stores. */
export function coolingRoom(house: House): CoolingDeps {
  const { table, clock } = house
  const stations = table('stations')
  return {
    ...house,
    cooling: dynamoCoolingStore(table('cooling')),
    vouchers: dynamoVoucherStore(table('cooling')),
    ledger: dynamoLedgerStore(table('ledger')),
    quota: dynamoQuotaStore(table('quota')),
    emptied: new Emptied(),
    stations: dynamoStationStore(stations, dynamoCellStore(stations, clock)),
    keepers: dynamoKeeperStore(stations),
    mediaTable: table('media'),
  }
}
