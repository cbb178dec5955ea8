import type { House } from './composition.ts'
import {
  dynamoBroadcastStore,
  dynamoCertificateStore,
  dynamoContestStore,
  dynamoEntryStore,
  dynamoResultStore,
  dynamoScoreStore,
  type ResultDeps,
} from './contests/index.ts'
import { dynamoQuotaStore, Emptied } from './quota/index.ts'

/** Not part of every house: only the functions that answer for contests carry its stores. */
export function contestRoom(house: House): ResultDeps {
  const table = house.table('contests')
  return {
    ...house,
    contests: dynamoContestStore(table),
    entries: dynamoEntryStore(table),
    broadcasts: dynamoBroadcastStore(table),
    scores: dynamoScoreStore(table),
    results: dynamoResultStore(table),
    certificates: dynamoCertificateStore(table),
    quota: dynamoQuotaStore(house.table('quota')),
    emptied: new Emptied(),
    contestTable: table,
  }
}
