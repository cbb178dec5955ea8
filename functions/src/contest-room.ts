import type { House } from './composition.ts'
import { type ContestDeps, dynamoBroadcastStore, dynamoContestStore, dynamoEntryStore } from './contests/index.ts'
import { dynamoQuotaStore, Emptied } from './quota/index.ts'

/** Not part of every house: only the functions that answer for contests carry its stores. */
export function contestRoom(house: House): ContestDeps {
  const table = house.table('contests')
  return {
    ...house,
    contests: dynamoContestStore(table),
    entries: dynamoEntryStore(table),
    broadcasts: dynamoBroadcastStore(table),
    quota: dynamoQuotaStore(house.table('quota')),
    emptied: new Emptied(),
    contestTable: table,
  }
}
