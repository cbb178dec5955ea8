import { type AidDeps, dynamoAidStore, dynamoBatchStore, dynamoHouseholdStore, dynamoProgrammeStore } from './aid/index.ts'
import type { House } from './composition.ts'
import { dynamoLedgerStore } from './ledger/index.ts'
import { createMediaLinks } from './media/index.ts'

/** Not part of every house: only the functions that answer for aid carry its stores, the books and the signing of links. */
export function aidRoom(house: House): AidDeps {
  const table = house.table('aid')
  return {
    ...house,
    programmes: dynamoProgrammeStore(table),
    households: dynamoHouseholdStore(table),
    aid: dynamoAidStore(table, house.cipher),
    batches: dynamoBatchStore(table),
    ledger: dynamoLedgerStore(house.table('ledger')),
    photoLink: createMediaLinks({ clock: house.clock, acceptedBucket: house.env.MEDIA_ACCEPTED_BUCKET }),
    tables: { aid: table, media: house.table('media') },
  }
}
