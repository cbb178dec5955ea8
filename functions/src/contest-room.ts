import type { House } from './composition.ts'
import {
  dynamoBroadcastStore,
  dynamoCertificateStore,
  dynamoContestStore,
  dynamoEntryStore,
  dynamoResultStore,
  dynamoSafetyStore,
  dynamoScoreStore,
  dynamoWorkStore,
  type ResultDeps,
  type SafetyDeps,
  type WorkDeps,
} from './contests/index.ts'
import { createMediaLinks } from './media/index.ts'
import { dynamoQuotaStore, Emptied } from './quota/index.ts'

/** Not part of every house: only the functions that answer for contests carry its stores. */
export function contestRoom(house: House): ResultDeps & WorkDeps & SafetyDeps {
  const table = house.table('contests')
  return {
    ...house,
    contests: dynamoContestStore(table),
    entries: dynamoEntryStore(table),
    broadcasts: dynamoBroadcastStore(table, house.clock),
    works: dynamoWorkStore(table, house.cipher),
    safety: dynamoSafetyStore(table),
    scores: dynamoScoreStore(table),
    results: dynamoResultStore(table),
    certificates: dynamoCertificateStore(table),
    quota: dynamoQuotaStore(house.table('quota')),
    emptied: new Emptied(),
    contestTable: table,
    mediaTable: house.table('media'),
    photoLink: createMediaLinks({ clock: house.clock, acceptedBucket: house.env.MEDIA_ACCEPTED_BUCKET }),
  }
}
