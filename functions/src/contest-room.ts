import {
  dynamoBroadcastStore,
  dynamoCertificateStore,
  dynamoContestStore,
  dynamoEntryStore,
  dynamoResultStore,
  dynamoSafetyStore,
  dynamoScoreStore,
  dynamoWorkStore,
  type EndContestNoticesDeps,
  type LapseDeps,
  type ResultDeps,
  type SafetyDeps,
  type TellDeps,
  type WorkDeps,
} from './contests/index.ts'
import { createMediaLinks } from './media/index.ts'
import { dynamoMembershipStore } from './membership/index.ts'
import type { Platform } from './platform/platform.ts'
import { dynamoQuotaStore, Emptied } from './quota/index.ts'
import { caseRoom, cipherOf, identityOf, wechatOf } from './shared-rooms.ts'

export function contestRoom(platform: Platform): ResultDeps & WorkDeps & SafetyDeps {
  const { table, clock, env } = platform
  const own = table('contests')
  return {
    ...caseRoom(platform),
    ...lapseRoom(platform),
    ...contestNoticeRoom(platform),
    identity: identityOf(platform),
    memberships: dynamoMembershipStore(table('membership'), cipherOf(platform)),
    works: dynamoWorkStore(own, cipherOf(platform)),
    safety: dynamoSafetyStore(own),
    scores: dynamoScoreStore(own),
    wechat: wechatOf(platform),
    mediaTable: table('media'),
    photoLink: createMediaLinks({ clock, acceptedBucket: env.MEDIA_ACCEPTED_BUCKET }),
  }
}

/** For telling all who have entered. */
export const tellRoom = ({ table, clock }: Platform): TellDeps => ({
  entries: dynamoEntryStore(table('contests'), clock),
  broadcasts: dynamoBroadcastStore(table('contests'), clock),
  contestTable: table('contests'),
  clock,
})

/** For the job that takes places back. */
export const lapseRoom = (platform: Platform): LapseDeps => ({
  cases: caseRoom(platform).cases,
  contests: dynamoContestStore(platform.table('contests')),
  entries: dynamoEntryStore(platform.table('contests'), platform.clock),
  quota: dynamoQuotaStore(platform.table('quota')),
  emptied: new Emptied(),
  contestTable: platform.table('contests'),
  clock: platform.clock,
})

/** For the job that makes results final. */
export const contestNoticeRoom = (platform: Platform): EndContestNoticesDeps => ({
  ...tellRoom(platform),
  contests: dynamoContestStore(platform.table('contests')),
  results: dynamoResultStore(platform.table('contests')),
  certificates: dynamoCertificateStore(platform.table('contests')),
})
