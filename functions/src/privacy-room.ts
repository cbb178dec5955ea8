import { clearAid, clearObjection, dynamoAidStore, dynamoLeftDraftStore, forgetAidDrafts } from './aid/index.ts'
import { dynamoClearCaseStore } from './cases/index.ts'
import { clearComplaint } from './complaints/index.ts'
import {
  clearAppeal,
  clearWork,
  dynamoContestStore,
  dynamoEntryStore,
  dynamoLeftWorkStore,
  dynamoWorkStore,
  forgetWorkDrafts,
} from './contests/index.ts'
import { forgetSignIns } from './identity/index.ts'
import { clearApplication, dynamoMembershipStore } from './membership/index.ts'
import { dynamoNotificationStore } from './notifications/index.ts'
import type { Platform } from './platform/platform.ts'
import {
  type ClearDeps,
  dynamoClearingStore,
  dynamoClosingStore,
  endedCases,
  type FinishDeps,
  type PrivacyDeps,
  aidDrafts,
  workDrafts,
} from './privacy/index.ts'
import { caseRoom, cipherOf, identityOf, secretsOf, staffOf } from './shared-rooms.ts'
import { clearFeedback, dynamoFeedbackStore, dynamoKeeperStore, leaveStations } from './stations/index.ts'

export function privacyRoom(platform: Platform): PrivacyDeps {
  const { table, clock } = platform
  return {
    ...caseRoom(platform),
    closings: dynamoClosingStore(table('privacy')),
    clearing: dynamoClearingStore(table('privacy')),
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

/** How the file of each kind of case is removed. */
function clearFiles(platform: Platform): Parameters<typeof endedCases>[0]['clearFile'] {
  const { table } = platform
  const media = table('media')
  const application = clearApplication(table('membership'))
  const feedback = clearFeedback({
    feedback: dynamoFeedbackStore(table('stations')),
    tables: { stations: table('stations'), media },
  })
  const aid = { aid: dynamoAidStore(table('aid'), cipherOf(platform)), tables: { aid: table('aid'), media } }
  const works = {
    works: dynamoWorkStore(table('contests'), cipherOf(platform)),
    tables: { contests: table('contests'), media },
  }
  return {
    'membership.join': application,
    'membership.transfer': application,
    'membership.release': application,
    'stations.report': feedback,
    'stations.suggestion': feedback,
    'aid.application': clearAid(aid),
    'aid.objection': clearObjection(aid),
    // Nothing of its own: what it is about is the entry.
    'contests.recommendation': () => Promise.resolve([]),
    'contests.appeal': clearAppeal(works),
    'contests.work': clearWork(works),
    'complaints.complaint': clearComplaint(table('complaints')),
  }
}

/** For the job that removes what has been kept long enough. */
export function clearRoom(platform: Platform): ClearDeps {
  const { table, clock, log } = platform
  const tables = { media: table('media') }
  return {
    clearing: dynamoClearingStore(table('privacy')),
    clock,
    log,
    sources: [
      endedCases({ closedCases: dynamoClearCaseStore(table('cases')), clearFile: clearFiles(platform), clock }),
      aidDrafts({ leftDrafts: dynamoLeftDraftStore(table('aid')), tables, clock }),
      workDrafts({ leftWorks: dynamoLeftWorkStore(table('contests'), cipherOf(platform)), tables, clock }),
    ],
  }
}
