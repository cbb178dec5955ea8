import { changeStanding } from '../identity/index.ts'
import { countMember, entryFor, moveOrganisation, type OrganisationRecord, requireScope } from '../organisations/index.ts'
import { dayOf } from '../platform/clock.ts'
import { announce } from '../platform/events/announcement.ts'
import type { Actor } from '../platform/http/caller.ts'
import { Refusal } from '../platform/refusal.ts'
import type { MembershipDeps } from './deps.ts'
import type { MembershipEvents } from './events.ts'
import { type HistoryEntry, isMember, type MembershipRecord } from './membership.ts'

/** Members moved in one call: well within a function's time, and the caller sees progress. */
const atOnce = 40

async function moveMember(deps: MembershipDeps, before: MembershipRecord, into: OrganisationRecord, note: string): Promise<void> {
  const now = deps.clock.now()
  const { personId, accountId, state } = before
  const after: MembershipRecord = { ...before, orgId: into.orgId, version: before.version + 1 }
  const entry: HistoryEntry = {
    at: now.toISOString(),
    effectiveOn: dayOf(now),
    change: 'merged',
    orgId: into.orgId,
    orgName: into.name,
    note,
  }
  const counts = isMember(state)
    ? [countMember(deps.tables.organisations, into.orgId, 1), countMember(deps.tables.organisations, before.orgId, -1)]
    : []
  await deps.memberships.save(
    ...deps.memberships.changing(before, after, entry),
    ...counts,
    ...(accountId ? [changeStanding(deps.tables.identity, accountId, personId, state)] : []),
    announce<MembershipEvents, 'membership.changed'>(deps.tables.membership, now, 'membership.changed', {
      personId,
      orgId: into.orgId,
      orgName: into.name,
      state,
      ...(accountId ? { accountId } : {}),
    }),
  )
}

async function moveChildren(
  deps: MembershipDeps,
  actor: Actor,
  from: OrganisationRecord,
  into: OrganisationRecord,
  reason: string,
) {
  const children = (await deps.organisations.children(from.orgId)).filter(org => org.state === 'active')
  for (const child of children) {
    await moveOrganisation(deps, actor, child.orgId, { parentId: into.orgId, version: child.version, reason }, () =>
      Promise.resolve({}),
    )
  }
}

/**
 * Members first, then the unions below, then the union itself: nobody is without a union at any moment. Stopped in the middle, a further
 * call goes on; somebody who joined meanwhile is moved by it too.
 */
export async function mergeOrganisation(
  deps: MembershipDeps,
  actor: Actor,
  orgId: string,
  input: { intoOrgId: string; version: number; reason: string },
) {
  const from = await requireScope(deps, actor, ['manager'], orgId)
  const into = await requireScope(deps, actor, ['manager'], input.intoOrgId)
  if (from.state !== 'active' || into.state !== 'active') throw new Refusal('organisation-closed')
  if (from.version !== input.version) throw new Refusal('organisation-changed')
  if (!into.joinable) throw new Refusal('not-joinable')
  const chain = await deps.organisations.chainOf(into.orgId)
  if (chain.some(org => org.orgId === orgId)) throw new Refusal('merge-into-own-subtree')
  const { members } = await deps.memberships.inOrganisation(orgId, { limit: atOnce })
  for (const member of members) {
    const fresh = await deps.memberships.byPerson(member.personId)
    if (fresh?.orgId === orgId) await moveMember(deps, fresh, into, input.reason)
  }
  const left = await deps.memberships.inOrganisation(orgId, { limit: 1000 })
  if (left.members.length > 0) return { moved: members.length, remaining: left.members.length, closed: false }
  await moveChildren(deps, actor, from, into, input.reason)
  const now = await requireScope(deps, actor, ['manager'], orgId)
  if (now.memberCount > 0) return { moved: members.length, remaining: now.memberCount, closed: false }
  if (now.childCount > 0) throw new Refusal('organisation-has-children')
  const closed: OrganisationRecord = { ...now, state: 'merged', mergedInto: into.orgId, version: now.version + 1 }
  await deps.organisations.close(now, closed, await entryFor(deps, actor, 'merged', ['state'], input.reason))
  return { moved: members.length, remaining: 0, closed: true }
}
