import type { StaffRole } from 'shared-types/contract'
import type { Leaving } from 'shared-types/staff'
import { type OrganisationRecord, requireScope } from '../organisations/index.ts'
import { dayOf } from '../platform/clock.ts'
import type { Actor } from '../platform/http/caller.ts'
import { Refusal } from '../platform/refusal.ts'
import { type Deps, describeDelegations, parentsOf } from './delegate.ts'
import { type DelegationRecord, mayStandIn, stateOf } from './delegation.ts'
import { mayInvite, requireLevelAbove } from './grants.ts'
import type { Invitation } from './role-store.ts'
import type { GrantRecord } from './staff-store.ts'

export interface LeavingDeps extends Deps {
  /** Desktops at which an account is signed in now. */
  desktopsOf(accountId: string): Promise<number>
}

export interface Leaver {
  orgId: string
  accountId: string
  role: StaffRole
}

/** What goes with a role: it rests on it and on nothing else that its holder has. */
export interface RestingOn {
  given: DelegationRecord[]
  received: DelegationRecord[]
  invitations: Invitation[]
  isLastRole: boolean
}

export async function findGrant(deps: Deps, actor: Actor, { orgId, accountId, role }: Leaver): Promise<GrantRecord> {
  await requireLevelAbove(deps, actor, orgId)
  const grant = (await deps.staff.grantsOf(accountId)).find(held => held.orgId === orgId && held.role === role)
  if (!grant) throw new Refusal('not-found')
  return grant
}

export async function restingOn(deps: Deps, { accountId, orgId, role }: Leaver): Promise<RestingOn> {
  const [allGiven, { grants, received: allReceived }] = await Promise.all([
    deps.roles.givenBy(accountId),
    deps.staff.heldBy(accountId),
  ])
  const now = deps.clock.now()
  const standing = (record: DelegationRecord) => stateOf(record, dayOf(now)) !== 'over'
  const left = grants.filter(one => one.orgId !== orgId || one.role !== role)
  const parents = await parentsOf(deps, left)
  const received: DelegationRecord[] = []
  for (const one of allReceived.filter(standing))
    if (!mayStandIn(left, one, await deps.organisations.chainOf(one.orgId), parents)) received.push(one)
  const invitations: Invitation[] = []
  for (const one of role === 'manager' ? await deps.roles.openInvitationsBy(accountId, now) : [])
    if (!mayInvite(left, await deps.organisations.chainOf(one.orgId))) invitations.push(one)
  const given = allGiven.filter(one => standing(one) && one.orgId === orgId && one.role === role)
  return { given, received, invitations, isLastRole: left.length === 0 }
}

const isReviewer = ({ role }: GrantRecord) => role === 'reviewer'

/** Where reviewers are when this one has left: in the union itself, or the nearest union above it that has one. */
async function reviewersAfter(deps: Deps, { orgId, accountId }: Leaver) {
  for (const org of await deps.organisations.chainOf(orgId)) {
    if (org.state !== 'active') continue
    const others = (await deps.staff.grantsIn(org.orgId)).filter(isReviewer)
    if (others.some(one => org.orgId !== orgId || one.accountId !== accountId)) return org
  }
  return undefined
}

/** What somebody leaves behind, before the role is taken. */
export async function lookAtLeaving(deps: LeavingDeps, actor: Actor, leaver: Leaver): Promise<Leaving> {
  const { nameMasked } = await findGrant(deps, actor, leaver)
  const [resting, after] = await Promise.all([restingOn(deps, leaver), reviewersAfter(deps, leaver)])
  const tree = await deps.organisations.tree()
  const name = (orgId: string) => tree.byId.get(orgId)?.name ?? ''
  const { orgId, accountId, role } = leaver
  const isLastReviewer = role === 'reviewer' && after?.orgId !== orgId
  return {
    nameMasked,
    isLastReviewer,
    ...(isLastReviewer && after ? { goesTo: { orgId: after.orgId, orgName: after.name } } : {}),
    given: await describeDelegations(deps, resting.given),
    received: await describeDelegations(deps, resting.received),
    invitations: resting.invitations.map(one => ({ orgName: name(one.orgId), role: one.role, expiresAt: one.expiresAt })),
    desktops: resting.isLastRole ? await deps.desktopsOf(accountId) : 0,
    isLastRole: resting.isLastRole,
  }
}

/** Somebody else's reviewers take what waits: a union in the manager's own reach, standing, with a reviewer who stays. */
export async function requireTaker(deps: Deps, actor: Actor, handTo: string, leaver: Leaver): Promise<OrganisationRecord> {
  const org = await requireScope(deps, actor, ['manager'], handTo)
  if (org.state !== 'active') throw new Refusal('organisation-closed')
  const reviewers = (await deps.staff.grantsIn(handTo)).filter(isReviewer)
  const stays = reviewers.some(one => handTo !== leaver.orgId || one.accountId !== leaver.accountId)
  if (!stays) throw new Refusal('no-reviewer-there')
  return org
}
