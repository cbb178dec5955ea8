import type { StaffRole } from 'shared-types/contract'
import { dayOf } from '../platform/clock.ts'
import type { Actor } from '../platform/http/caller.ts'
import { Refusal } from '../platform/refusal.ts'
import { type Deps, endingWrites, parentsOf } from './delegate.ts'
import { type DelegationRecord, mayStandIn, stateOf } from './delegation.ts'
import { requireLevelAbove } from './grants.ts'
import type { GrantRecord } from './staff-store.ts'

/** The delegations that rest on a role: what its holder has left to others of it, and what others may no longer leave to its holder. */
async function restingOn(deps: Deps, grant: GrantRecord): Promise<DelegationRecord[]> {
  const { accountId, orgId, role } = grant
  const [given, { grants, received }] = await Promise.all([deps.roles.givenBy(accountId), deps.staff.heldBy(accountId)])
  const today = dayOf(deps.clock.now())
  const standing = (record: DelegationRecord) => stateOf(record, today) !== 'over'
  const left = grants.filter(one => one.orgId !== orgId || one.role !== role)
  const parents = await parentsOf(deps, left)
  const ending = given.filter(one => standing(one) && one.orgId === orgId && one.role === role)
  for (const one of received.filter(standing))
    if (!mayStandIn(left, one, await deps.organisations.chainOf(one.orgId), parents)) ending.push(one)
  return ending
}

export async function takeGrant(deps: Deps, actor: Actor, orgId: string, accountId: string, role: StaffRole): Promise<void> {
  await requireLevelAbove(deps, actor, orgId)
  const grant = (await deps.staff.grantsOf(accountId)).find(held => held.orgId === orgId && held.role === role)
  if (!grant) throw new Refusal('not-found')
  const ended = await endingWrites(deps, await restingOn(deps, grant), 'roleTaken', actor.accountId)
  await deps.roles.takeGrant(grant, actor.accountId, deps.clock.now(), ...ended)
}
