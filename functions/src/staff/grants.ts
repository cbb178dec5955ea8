import type { StaffRole } from 'shared-types/contract'
import type { Grant } from 'shared-types/staff'
import { maskName } from 'shared-types/masks'
import { chainHasRole, type OrganisationRecord, type OrganisationStore } from '../organisations/index.ts'
import { type Clock, days, later } from '../platform/clock.ts'
import type { Actor } from '../platform/http/caller.ts'
import type { Once } from '../platform/http/once.ts'
import { randomCode } from '../platform/ids.ts'
import { Refusal } from '../platform/refusal.ts'
import type { GrantRecord, Invitation, StaffStore } from './staff-store.ts'

export interface Deps {
  staff: StaffStore
  organisations: OrganisationStore
  clock: Clock
}

const invitationDays = 7

/** Roles are given and taken by the level above; at the root the county's own managers do it. */
async function requireLevelAbove({ organisations }: Deps, actor: Actor, orgId: string): Promise<OrganisationRecord> {
  const chain = await organisations.chainOf(orgId)
  const [org, ...above] = chain
  if (!org || !chainHasRole(chain, actor, ['manager'])) throw new Refusal('not-found')
  if (!chainHasRole(above.length > 0 ? above : chain, actor, ['manager'])) throw new Refusal('grant-above-your-level')
  return org
}

export async function describeGrant({ organisations }: Pick<Deps, 'organisations'>, grant: GrantRecord): Promise<Grant> {
  const org = await organisations.byId(grant.orgId)
  return { role: grant.role, orgId: grant.orgId, orgName: org?.name ?? '', givenAt: grant.givenAt }
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
  await deps.staff.addInvitation(invitation, deps.clock.now(), once.row(answer))
  return answer
}

const describeInvitation = ({ code, role, orgId, expiresAt }: Invitation, org: OrganisationRecord) => ({
  code,
  role,
  orgId,
  orgName: org.name,
  expiresAt,
})

async function openInvitation({ staff, organisations, clock }: Deps, code: string) {
  const invitation = await staff.invitation(code)
  if (!invitation) throw new Refusal('not-found')
  const org = await organisations.byId(invitation.orgId)
  const over = invitation.usedAt !== undefined || invitation.expiresAt <= clock.now().toISOString()
  if (over || !org || org.state !== 'active') throw new Refusal('invitation-used-or-expired')
  return { invitation, org }
}

export async function getInvitation(deps: Deps, code: string) {
  const { invitation, org } = await openInvitation(deps, code)
  return describeInvitation(invitation, org)
}

export async function acceptInvitation(deps: Deps, actor: Actor, code: string, name: string, once: Once): Promise<Grant> {
  const { invitation, org } = await openInvitation(deps, code)
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
  await deps.staff.acceptInvitation(invitation, grant, now, once.row(answer))
  return answer
}

export async function takeGrant(deps: Deps, actor: Actor, orgId: string, accountId: string, role: StaffRole): Promise<void> {
  await requireLevelAbove(deps, actor, orgId)
  const grant = (await deps.staff.grantsOf(accountId)).find(held => held.orgId === orgId && held.role === role)
  if (!grant) throw new Refusal('not-found')
  await deps.staff.takeGrant(grant, actor.accountId, deps.clock.now())
}
