import {
  type AidDeps,
  dynamoAidStore,
  dynamoBatchStore,
  dynamoHouseholdStore,
  dynamoProgrammeStore,
  type EndNoticesDeps,
} from './aid/index.ts'
import { dynamoDraftStore } from './drafts/index.ts'
import { dynamoLedgerStore } from './ledger/index.ts'
import { createMediaLinks } from './media/index.ts'
import { dynamoMembershipStore } from './membership/index.ts'
import type { Platform } from './platform/platform.ts'
import { caseRoom, cipherOf, identityOf, secretsOf } from './shared-rooms.ts'

export function aidRoom(platform: Platform): AidDeps {
  const { table, clock, env } = platform
  const own = table('aid')
  const cipher = cipherOf(platform)
  return {
    ...caseRoom(platform),
    memberships: dynamoMembershipStore(table('membership'), cipher),
    identity: identityOf(platform),
    cipher,
    secrets: secretsOf(platform),
    programmes: dynamoProgrammeStore(own),
    programmeDrafts: dynamoDraftStore(own, 'PRG', 'programme-changed'),
    lineDrafts: dynamoDraftStore(own, 'LIN', 'line-changed'),
    budgetDrafts: dynamoDraftStore(own, 'BUD', 'budget-changed'),
    households: dynamoHouseholdStore(own),
    aid: dynamoAidStore(own, cipher),
    batches: dynamoBatchStore(own),
    ledger: dynamoLedgerStore(table('ledger')),
    photoLink: createMediaLinks({ clock, acceptedBucket: env.MEDIA_ACCEPTED_BUCKET }),
    tables: { aid: own, media: table('media') },
  }
}

/** For the job that ends notices. */
export const aidNoticeRoom = (platform: Platform): EndNoticesDeps => ({
  ...caseRoom(platform),
  aid: dynamoAidStore(platform.table('aid'), cipherOf(platform)),
  tables: { aid: platform.table('aid') },
})
