import { freePhone, retireDouble, takePhoneOver } from '../../identity/index.ts'
import { countMember } from '../../organisations/index.ts'
import { dayOf } from '../../platform/clock.ts'
import type { Write } from '../../platform/dynamo/transact.ts'
import { announce } from '../../platform/events/announcement.ts'
import { stillTheirs } from '../effect-of-correction.ts'
import type { MembershipEvents } from '../events.ts'
import type { HistoryEntry, MembershipRecord } from '../membership.ts'
import { lockOf } from '../submit-application.ts'
import type { BothRecords, DoubleDeps } from './both-records.ts'
import { joinedFirst } from './merge.ts'

/** What merging does to the two records, as writes for the very transaction of the decision. */

/** The number goes along where the record that stays has none; otherwise it is nobody's. */
async function phoneWrites(deps: DoubleDeps, { going, staying }: BothRecords): Promise<Write[]> {
  const table = deps.tables.identity
  const [from, to] = [going.member.personId, staying.member.personId]
  const { phone, phoneHash } = going.person
  const retiring = retireDouble(table, from, phoneHash)
  const hash = await stillTheirs(deps, from, phoneHash)
  if (hash === undefined) return [retiring]
  if (phone === undefined || staying.person.phoneHash) return [retiring, freePhone(table, hash, from)]
  const sealed = await deps.cipher.seal({ table: table.name, key: to, field: 'phone' }, phone)
  return [retiring, ...takePhoneOver(table, { from, to, hash, sealed }, deps.clock.now())]
}

/** Of the optional particulars, those that only the record that goes has. */
async function particularsWrites(deps: DoubleDeps, { going, staying }: BothRecords, accountId: string): Promise<Write[]> {
  const [from, to] = [going.member.personId, staying.member.personId]
  const particulars = await deps.rosters.particularsOf([from, to])
  const theirs = particulars.get(from)
  if (!theirs) return []
  const by = { accountId, at: deps.clock.now().toISOString() }
  return [await deps.rosters.keepingParticulars(to, { ...theirs, ...particulars.get(to) }, by)]
}

async function recordWrites(deps: DoubleDeps, { going, staying }: BothRecords, byAccountId: string): Promise<Write[]> {
  const now = deps.clock.now()
  const entry = async ({ orgId }: MembershipRecord, change: HistoryEntry['change'], note: string): Promise<HistoryEntry> => {
    const orgName = (await deps.organisations.byId(orgId))?.name ?? ''
    return { at: now.toISOString(), effectiveOn: dayOf(now), change, orgId, orgName, note, byAccountId }
  }
  const [gone, kept] = [going.member, staying.member]
  const closed: MembershipRecord = { ...gone, state: 'merged', mergedInto: kept.personId, version: gone.version + 1 }
  const after: MembershipRecord = { ...kept, joinedOn: joinedFirst(gone, kept), version: kept.version + 1 }
  const takenIn = { ...(await entry(kept, 'doubleTakenIn', `原会员号 ${gone.memberNumber}`)), takenInId: gone.personId }
  return [
    ...deps.memberships.changing(gone, closed, await entry(gone, 'doubleClosed', `并入会员号 ${kept.memberNumber}`)),
    ...deps.memberships.changing(kept, after, takenIn),
  ]
}

/**
 * The record that goes ends and points to the other, which keeps its number, union and account and begins when the earlier of them began.
 * One member less is counted. Nothing that happened is told anew: who joined in a month stays as it was reported.
 */
export async function effectOfMerge(deps: DoubleDeps, both: BothRecords, byAccountId: string): Promise<Write[]> {
  const { going, staying } = both
  const { personId, orgId, memberNumber } = staying.member
  const orgName = (await deps.organisations.byId(orgId))?.name ?? ''
  return [
    ...(await recordWrites(deps, both, byAccountId)),
    ...(await phoneWrites(deps, both)),
    ...(await particularsWrites(deps, both, byAccountId)),
    countMember(deps.tables.organisations, going.member.orgId, -1),
    ...[going, staying].map(({ member }) => deps.cases.unlocked(lockOf(member.personId))),
    announce<MembershipEvents, 'membership.doublesMerged'>(deps.tables.membership, deps.clock.now(), 'membership.doublesMerged', {
      ...(staying.accountId ? { accountId: staying.accountId } : {}),
      personId,
      orgId,
      orgName,
      memberNumber,
    }),
  ]
}
