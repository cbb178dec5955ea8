import {
  aidOwnData,
  clearAid,
  clearObjection,
  dynamoAidStore,
  dynamoHouseholdStore,
  dynamoLeftDraftStore,
  forgetAidDrafts,
} from './aid/index.ts'
import type { CapabilityName } from './capabilities.ts'
import { casesOwnData, dynamoClearCaseStore } from './cases/index.ts'
import { clearComplaint, complaintsOwnData, dynamoComplaintStore } from './complaints/index.ts'
import {
  clearAppeal,
  clearWork,
  contestsOwnData,
  dynamoCertificateStore,
  dynamoContestStore,
  dynamoEntryStore,
  dynamoLeftWorkStore,
  dynamoSafetyStore,
  dynamoWorkStore,
  forgetWorkDrafts,
} from './contests/index.ts'
import { coolingOwnData, dynamoCoolingStore, dynamoVoucherStore } from './cooling/index.ts'
import { dynamoConsentTextStore, dynamoSecondFactorStore, forgetSignIns, identityOwnData } from './identity/index.ts'
import {
  clearApplication,
  dynamoMembershipStore,
  dynamoMergeStore,
  dynamoRosterStore,
  membershipOwnData,
} from './membership/index.ts'
import { dynamoNotificationStore, notificationsOwnData } from './notifications/index.ts'
import type { Platform } from './platform/platform.ts'
import {
  type ClearDeps,
  dynamoClearingStore,
  dynamoClosingStore,
  dynamoCopyStore,
  endedCases,
  type FinishDeps,
  type OwnPart,
  type PrivacyDeps,
  privacyOwnData,
  aidDrafts,
  keptEntries,
  workDrafts,
} from './privacy/index.ts'
import { caseRoom, cipherOf, identityOf, secretsOf, staffOf } from './shared-rooms.ts'
import { clearFeedback, dynamoFeedbackStore, dynamoKeeperStore, leaveStations, stationsOwnData } from './stations/index.ts'
import { staffOwnData } from './staff/index.ts'

/** `nothing`: of a person these keep ids at most, and what those stand for is another's. */
type Own = OwnPart | 'nothing'

/** What each capability gives of a person's data; a new one has to say. */
export function ownParts(platform: Platform): Record<CapabilityName, Own> {
  const { table, clock } = platform
  const cipher = cipherOf(platform)
  const cases = caseRoom(platform)
  const own = table('contests')
  return {
    identity: identityOwnData({
      identity: identityOf(platform),
      factors: dynamoSecondFactorStore(table('identity'), cipher),
    }),
    organisations: 'nothing',
    bulletins: 'nothing',
    staff: staffOwnData({ staff: staffOf(platform) }),
    media: 'nothing',
    cases: casesOwnData,
    quota: 'nothing',
    ledger: 'nothing',
    membership: membershipOwnData({
      ...cases,
      memberships: dynamoMembershipStore(table('membership'), cipher),
      rosters: dynamoRosterStore(table('membership'), cipher),
      merges: dynamoMergeStore(table('membership')),
    }),
    stations: stationsOwnData({
      feedback: dynamoFeedbackStore(table('stations')),
      keepers: dynamoKeeperStore(table('stations')),
    }),
    cooling: coolingOwnData({
      identity: identityOf(platform),
      cooling: dynamoCoolingStore(table('cooling')),
      vouchers: dynamoVoucherStore(table('cooling')),
      clock,
    }),
    aid: aidOwnData({
      ...cases,
      aid: dynamoAidStore(table('aid'), cipher),
      households: dynamoHouseholdStore(table('aid')),
    }),
    contests: contestsOwnData({
      entries: dynamoEntryStore(own, clock),
      contests: dynamoContestStore(own),
      certificates: dynamoCertificateStore(own),
      works: dynamoWorkStore(own, cipher),
    }),
    complaints: complaintsOwnData({
      complaints: dynamoComplaintStore(table('complaints'), cipher),
      organisations: cases.organisations,
    }),
    notifications: notificationsOwnData({ notifications: dynamoNotificationStore(table('notifications')) }),
    privacy: privacyOwnData({ copies: dynamoCopyStore(table('privacy')) }),
    stats: 'nothing',
    acts: 'nothing',
    audit: 'nothing',
    announcements: 'nothing',
  }
}

export function privacyRoom(platform: Platform): PrivacyDeps {
  const { table, clock } = platform
  return {
    ...caseRoom(platform),
    copies: dynamoCopyStore(table('privacy')),
    parts: Object.values(ownParts(platform)).filter(part => part !== 'nothing'),
    closings: dynamoClosingStore(table('privacy')),
    clearing: dynamoClearingStore(table('privacy')),
    consentTexts: dynamoConsentTextStore(table('identity')),
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
    'membership.correction': application,
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
      keptEntries(
        {
          contests: dynamoContestStore(table('contests')),
          entries: dynamoEntryStore(table('contests'), clock),
          safety: dynamoSafetyStore(table('contests')),
        },
        clock,
      ),
    ],
  }
}
