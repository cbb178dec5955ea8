import type { StaffRole } from 'shared-types/contract'
import type { Actor } from '../platform/http/caller.ts'
import { Refusal } from '../platform/refusal.ts'
import type { OrganisationRecord } from './organisation.ts'
import type { OrganisationStore } from './organisation-store.ts'

/**
 * A role covers a union and everything below it. What lies outside is answered like what does not exist: an id guessed from another
 * scope tells nothing.
 */
export async function requireScope(
  { organisations }: { organisations: OrganisationStore },
  actor: Actor,
  roles: readonly StaffRole[],
  orgId: string,
): Promise<OrganisationRecord> {
  const chain = await organisations.chainOf(orgId)
  const org = chain[0]
  if (!org || !chainHasRole(chain, actor, roles)) throw new Refusal('not-found')
  return org
}

export const chainHasRole = (chain: readonly OrganisationRecord[], actor: Actor, roles: readonly StaffRole[]): boolean =>
  actor.grants.some(grant => roles.includes(grant.role) && chain.some(org => org.orgId === grant.orgId))
