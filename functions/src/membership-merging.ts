import { dynamoAidStore, dynamoHouseholdStore } from './aid/index.ts'
import { dynamoContestStore, dynamoEntryStore, hasEnded } from './contests/index.ts'
import type { DoubleDeps, HangingOn } from './membership/index.ts'
import { dynamoMergeStore } from './membership/index.ts'
import { membershipRoom } from './membership-room.ts'
import { dayOf } from './platform/clock.ts'
import type { Platform } from './platform/platform.ts'
import { caseRoom, cipherOf } from './shared-rooms.ts'

type Aid = Awaited<ReturnType<ReturnType<typeof dynamoAidStore>['ofSubject']>>[number]

/**
 * What aid and contests keep under a person. They lie above membership, which asks here: a family's file, aid that is under way or counts for
 * this year, entries that stood; places, results and a year's claims hang on them, and none of it is moved.
 */
function hangingOn(platform: Platform): HangingOn {
  const { table, clock } = platform
  const { cases } = caseRoom(platform)
  const households = dynamoHouseholdStore(table('aid'))
  const aid = dynamoAidStore(table('aid'), cipherOf(platform))
  const entries = dynamoEntryStore(table('contests'), clock)
  const contests = dynamoContestStore(table('contests'))
  const isUnderWayOrOfThisYear = async ({ caseId, payment, year }: Aid) => {
    const filed = await cases.byId(caseId)
    if (filed?.state !== 'approved') return filed !== undefined && !filed.endedAt
    return year >= Number(dayOf(clock.now()).slice(0, 4)) || (payment !== undefined && payment.state !== 'paid')
  }
  return async personId => {
    const [family, aided, entered] = await Promise.all([
      households.ofPerson(personId),
      aid.ofSubject(personId),
      entries.ofPerson(personId),
    ])
    const bears = await Promise.all(aided.map(isUnderWayOrOfThisYear))
    const contestIds = [...new Set(entered.filter(entry => !hasEnded(entry)).map(({ contestId }) => contestId))]
    const titles = await Promise.all(contestIds.map(async contestId => (await contests.byId(contestId))?.title ?? ''))
    return [
      ...(family ? [{ what: 'family' as const }] : []),
      ...aided.filter((_, i) => bears[i]).map(({ programmeName: title, number }) => ({ what: 'aid' as const, title, number })),
      ...titles.map(title => ({ what: 'entry' as const, title })),
    ]
  }
}

/** For what people ask; who only reacts to announcements merges nothing. */
export const doublesRoom = (platform: Platform): DoubleDeps => ({
  ...membershipRoom(platform),
  merges: dynamoMergeStore(platform.table('membership')),
  hangingOn: hangingOn(platform),
})
