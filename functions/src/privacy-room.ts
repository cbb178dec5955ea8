import { dynamoAidStore, dynamoLeftDraftStore, forgetAidDrafts } from './aid/index.ts'
import { dynamoContestStore, dynamoEntryStore, dynamoLeftWorkStore, forgetWorkDrafts } from './contests/index.ts'
import { forgetSignIns } from './identity/index.ts'
import { dynamoMembershipStore } from './membership/index.ts'
import { dynamoNotificationStore } from './notifications/index.ts'
import type { Platform } from './platform/platform.ts'
import { type ClosingDeps, dynamoClosingStore, type FinishDeps } from './privacy/index.ts'
import { caseRoom, cipherOf, identityOf, secretsOf, staffOf } from './shared-rooms.ts'
import { dynamoKeeperStore, leaveStations } from './stations/index.ts'

export function privacyRoom(platform: Platform): ClosingDeps {
  const { table, clock } = platform
  return {
    ...caseRoom(platform),
    closings: dynamoClosingStore(table('privacy')),
    identity: identityOf(platform),
    secrets: secretsOf(platform),
    memberships: dynamoMembershipStore(table('membership'), cipherOf(platform)),
    aid: dynamoAidStore(table('aid'), cipherOf(platform)),
    entries: dynamoEntryStore(table('contests'), clock),
    contests: dynamoContestStore(table('contests')),
    tables: { identity: table('identity'), cases: table('cases'), staff: table('staff'), contests: table('contests') },
  }
}

/** For the job that clears what a closed account leaves. */
export function finishRoom(platform: Platform): FinishDeps {
  const { table, clock } = platform
  const media = table('media')
  const memberships = dynamoMembershipStore(table('membership'), cipherOf(platform))
  const notifications = dynamoNotificationStore(table('notifications'))
  return {
    closings: dynamoClosingStore(table('privacy')),
    clock,
    forget: [
      forgetSignIns({ identity: identityOf(platform), clock }),
      accountId => notifications.forget(accountId),
      accountId => memberships.deleteDraft(accountId),
      forgetAidDrafts({ leftDrafts: dynamoLeftDraftStore(table('aid')), tables: { media } }),
      forgetWorkDrafts({ leftWorks: dynamoLeftWorkStore(table('contests'), cipherOf(platform)), tables: { media } }),
      leaveStations({
        keepers: dynamoKeeperStore(table('stations')),
        staff: staffOf(platform),
        clock,
        tables: { stations: table('stations') },
      }),
    ],
  }
}
