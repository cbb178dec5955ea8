import type { StaffRole } from 'shared-types/contract'
import type { Grant } from 'shared-types/staff'
import { maskName } from 'shared-types/masks'
import { chainHasRole, type OrganisationRecord, type OrganisationStore } from '../organisations/index.ts'
import { type Clock, dayOf, days, later } from '../platform/clock.ts'
import type { Actor } from '../platform/http/caller.ts'
import type { Once } from '../platform/http/once.ts'
import { randomCode } from '../platform/ids.ts'
import { Refusal } from '../platform/refusal.ts'
import { stateOf } from './delegation.ts'
import type { Invitation, RoleStore } from './role-store.ts'
import type { GrantRecord, StaffStore } from './staff-store.ts'

export interface Deps {
  staff: StaffStore
  roles: RoleStore
  organisations: OrganisationStore
  clock: Clock
}

const invitationDays = 7

/** Roles are given and taken by the level above; at the root the county's own managers do it. */
export async function requireLevelAbove({ organisations }: Deps, actor: Actor, orgId: string): Promise<OrganisationRecord> {
  const chain = await organisations.chainOf(orgId)
  const [org, ...above] = chain
  if (!org || !chainHasRole(chain, actor, ['manager'])) throw new Refusal('not-found')
  if (!chainHasRole(above.length > 0 ? above : chain, actor, ['manager'])) throw new Refusal('grant-above-your-level')
  // A role outlives the days for which somebody stands in.
  if (actor.standsInFor) throw new Refusal('not-by-delegation')
  return org
}

export async function describeGrant({ organisations }: Pick<Deps, 'organisations'>, grant: GrantRecord): Promise<Grant> {
  const org = await organisations.byId(grant.orgId)
  return { role: grant.role, orgId: grant.orgId, orgName: org?.name ?? '', givenAt: grant.givenAt }
}

/** Own roles, and those that colleagues have left to the caller for today. */
export async function listMyGrants(deps: Deps, accountId: string): Promise<Grant[]> {
  const { grants, received } = await deps.staff.heldBy(accountId)
  const own = await Promise.all(grants.map(grant => describeGrant(deps, grant)))
  if (own.length === 0) return []
  const today = dayOf(deps.clock.now())
  const others = received
    .filter(delegation => stateOf(delegation, today) === 'now')
    .map(async ({ role, orgId, madeAt, from, untilOn }): Promise<Grant> => {
      const org = await deps.organisations.byId(orgId)
      const standsInFor = { nameMasked: from.nameMasked, untilOn }
      return { role, orgId, orgName: org?.name ?? '', givenAt: madeAt, standsInFor }
    })
  return [...own, ...(await Promise.all(others))]
}

export async function invite(deps: Deps, actor: Actor, orgId: string, role: StaffRole, once: Once) {
  const org = await requireLevelAbove(deps, actor, orgId)
  if (org.state !== 'active') throw new Refusal('organisation-closed')
  const invitation: Invitation = {
    code: randomCode(20),
    orgId,
    role,
    givenBy: actor.accountId,
    expiresAt: later(deps.clock.now(), invitationDays * days).toISOString(),
  }
  const answer = describeInvitation(invitation, org)
  await deps.roles.addInvitation(invitation, deps.clock.now(), once.row(answer))
  return answer
}

const describeInvitation = ({ code, role, orgId, expiresAt }: Invitation, org: OrganisationRecord) => ({
  code,
  role,
  orgId,
  orgName: org.name,
  expiresAt,
})

/** The role by which somebody gives roles in a union: that of a manager above it; at the root, there. */
export function mayInvite(
  grants: readonly GrantRecord[],
  [org, ...above]: readonly OrganisationRecord[],
): GrantRecord | undefined {
  const levels = above.length > 0 ? above : [org]
  return grants.find(({ role, orgId }) => role === 'manager' && levels.some(level => level?.orgId === orgId))
}

/** Whoever deploys the system invites the first manager, and has no role. */
const byPerson = ({ givenBy }: Invitation) => givenBy.startsWith('acc_')

async function openInvitation({ roles, staff, organisations, clock }: Deps, code: string) {
  const invitation = await roles.invitation(code)
  if (!invitation) throw new Refusal('not-found')
  const chain = await organisations.chainOf(invitation.orgId)
  const [org] = chain
  const over = invitation.usedAt !== undefined || invitation.expiresAt <= clock.now().toISOString()
  if (over || !org || org.state !== 'active') throw new Refusal('invitation-used-or-expired')
  // It stands as long as whoever gave it could give it again.
  const restsOn = byPerson(invitation) ? mayInvite(await staff.grantsOf(invitation.givenBy), chain) : undefined
  if (byPerson(invitation) && !restsOn) throw new Refusal('invitation-used-or-expired')
  return { invitation, org, restsOn }
}

export async function getInvitation(deps: Deps, code: string) {
  const { invitation, org } = await openInvitation(deps, code)
  return describeInvitation(invitation, org)
}

export async function acceptInvitation(deps: Deps, actor: Actor, code: string, name: string, once: Once): Promise<Grant> {
  const { invitation, org, restsOn } = await openInvitation(deps, code)
  const now = deps.clock.now()
  const { orgId, role, givenBy } = invitation
  const grant: GrantRecord = {
    accountId: actor.accountId,
    orgId,
    role,
    givenBy,
    givenAt: now.toISOString(),
    nameMasked: maskName(name),
  }
  const answer: Grant = { role, orgId, orgName: org.name, givenAt: grant.givenAt }
  await deps.roles.acceptInvitation(invitation, grant, restsOn, now, once.row(answer))
  return answer
}
