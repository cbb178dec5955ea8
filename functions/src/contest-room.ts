import type { House } from './composition.ts'
import {
  type ContestDeps,
  dynamoBroadcastStore,
  dynamoContestStore,
  dynamoEntryStore,
  dynamoSafetyStore,
  dynamoWorkStore,
  type SafetyDeps,
  type WorkDeps,
} from './contests/index.ts'
import { createMediaLinks } from './media/index.ts'
import { dynamoQuotaStore, Emptied } from './quota/index.ts'

/** Not part of every house: only the functions that answer for contests carry its stores. */
export function contestRoom(house: House): ContestDeps & WorkDeps & SafetyDeps {
  const table = house.table('contests')
  return {
    ...house,
    contests: dynamoContestStore(table),
    entries: dynamoEntryStore(table),
    broadcasts: dynamoBroadcastStore(table),
    works: dynamoWorkStore(table, house.cipher),
    safety: dynamoSafetyStore(table),
    quota: dynamoQuotaStore(house.table('quota')),
    emptied: new Emptied(),
    contestTable: table,
    mediaTable: house.table('media'),
    photoLink: createMediaLinks({ clock: house.clock, acceptedBucket: house.env.MEDIA_ACCEPTED_BUCKET }),
  }
}
