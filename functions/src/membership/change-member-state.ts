import type { Membership } from 'shared-types/membership'
import type { SettableState } from 'shared-types/membership-state'
import { changeStanding } from '../identity/index.ts'
import { countMember, requireScope } from '../organisations/index.ts'
import { dayOf } from '../platform/clock.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import { announce } from '../platform/events/announcement.ts'
import type { Actor } from '../platform/http/caller.ts'
import type { Once } from '../platform/http/once.ts'
import { Refusal } from '../platform/refusal.ts'
import type { MembershipDeps } from './deps.ts'
import type { MembershipEvents } from './events.ts'
import { changeNamed, type HistoryEntry, isMember, memberMay, type MembershipRecord, statesStaffMaySet } from './membership.ts'
import { ownMembership } from './request-transfer.ts'
import { lockOf } from './submit-application.ts'

interface Change {
  to: SettableState
  effectiveOn: string
  reason?: string | undefined
  byAccountId: string
}

async function changeWrites(
  deps: MembershipDeps,
  before: MembershipRecord,
  change: Change,
): Promise<{ after: MembershipRecord; writes: Write[] }> {
  const now = deps.clock.now()
  const orgName = (await deps.organisations.byId(before.orgId))?.name ?? ''
  const { orgId, personId, accountId } = before
  const after: MembershipRecord = { ...before, state: change.to, version: before.version + 1 }
  const entry: HistoryEntry = {
    at: now.toISOString(),
    effectiveOn: change.effectiveOn,
    change: changeNamed(change.to),
    orgId,
    orgName,
    byAccountId: change.byAccountId,
    ...(change.reason ? { note: change.reason } : {}),
  }
  const count = Number(isMember(after.state)) - Number(isMember(before.state))
  const writes: Write[] = [
    ...deps.memberships.changing(before, after, entry),
    ...(count === 0 ? [] : [countMember(deps.tables.organisations, orgId, count > 0 ? 1 : -1)]),
    ...(accountId ? [changeStanding(deps.tables.identity, accountId, personId, after.state)] : []),
    announce<MembershipEvents, 'membership.changed'>(deps.tables.membership, now, 'membership.changed', {
      personId,
      orgId,
      orgName,
      state: after.state,
      ...(accountId ? { accountId } : {}),
    }),
  ]
  return { after, writes }
}

/** A member within the own subtree; anybody else's is not found. */
export async function memberInScope(
  deps: MembershipDeps,
  actor: Actor,
  personId: string,
  roles: readonly ('reviewer' | 'manager' | 'auditor')[],
) {
  const member = await deps.memberships.byPerson(personId)
  if (!member) throw new Refusal('not-found')
  await requireScope(deps, actor, roles, member.orgId)
  return member
}

/** Nobody acts on their own record or a declared relative's, nor in the place of a colleague whose it is. */
export async function requireApart({ staff }: Pick<MembershipDeps, 'staff'>, actor: Actor, personIds: readonly string[]) {
  const who = [actor, ...(actor.standsInFor ? [actor.standsInFor] : [])]
  if (who.some(({ personId }) => personId !== undefined && personIds.includes(personId))) throw new Refusal('own-case')
  const relatives = await Promise.all(who.map(({ accountId }) => staff.recusalsOf(accountId)))
  if (relatives.flat().some(({ personId }) => personIds.includes(personId))) throw new Refusal('relatives-case')
}

export async function changeMemberState(
  deps: MembershipDeps,
  actor: Actor,
  personId: string,
  input: { to: SettableState; effectiveOn: string; reason: string; version: number },
  once: Once,
) {
  const before = await memberInScope(deps, actor, personId, ['reviewer', 'manager'])
  await requireApart(deps, actor, [personId])
  if (before.version !== input.version) throw new Refusal('case-changed')
  if (!statesStaffMaySet(before.state).includes(input.to)) throw new Refusal('member-state-forbids')
  if (input.effectiveOn > dayOf(deps.clock.now())) {
    throw new Refusal('invalid-request', { fields: [{ path: 'effectiveOn', message: '生效日期不能晚于今天' }] })
  }
  const { after, writes } = await changeWrites(deps, before, { ...input, byAccountId: actor.accountId })
  const answer = { state: after.state, version: after.version }
  await deps.memberships.save(...writes, once.row(answer))
  return answer
}

export async function describeMembership(
  deps: MembershipDeps,
  member: MembershipRecord,
  history?: HistoryEntry[],
): Promise<Membership> {
  const [org, entries] = await Promise.all([
    deps.organisations.byId(member.orgId),
    history ?? deps.memberships.history(member.personId),
  ])
  const { memberNumber, state, orgId, joinedOn } = member
  return { memberNumber, state, orgId, orgName: org?.name ?? '', joinedOn, history: entries, may: memberMay(state) }
}

/** Leaving is free (章程 Art 5) and works at once; an open transfer has to be withdrawn first, or it would bring the person back. */
export async function leave(deps: MembershipDeps, actor: Actor, reason: string | undefined, once: Once) {
  const before = await ownMembership(deps, actor)
  if (!isMember(before.state)) throw new Refusal('member-state-forbids')
  const today = dayOf(deps.clock.now())
  const { after, writes } = await changeWrites(deps, before, {
    to: 'left',
    effectiveOn: today,
    reason,
    byAccountId: actor.accountId,
  })
  const history = await deps.memberships.history(before.personId)
  const orgName = history[0]?.orgName ?? ''
  const entry: HistoryEntry = {
    at: deps.clock.now().toISOString(),
    effectiveOn: today,
    change: 'left',
    orgId: after.orgId,
    orgName,
  }
  const answer = { membership: await describeMembership(deps, after, [entry, ...history]) }
  await deps.memberships.save(deps.cases.unlocked(lockOf(before.personId)), ...writes, once.row(answer))
  return answer
}
