import type { StaffRole } from 'shared-types/contract'
import { type Actor, roleFor } from '../platform/http/caller.ts'
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

/** The county, where one of these roles is held there. */
async function countyOf(organisations: Pick<OrganisationStore, 'chainOf'>, actor: Actor, roles: readonly StaffRole[]) {
  const orgIds = new Set(actor.grants.filter(grant => roles.includes(grant.role)).map(({ orgId }) => orgId))
  for (const orgId of orgIds) {
    const [org] = await organisations.chainOf(orgId)
    if (org?.kind === 'countyFederation') return orgId
  }
  return undefined
}

/** Only a question: nothing is done in anybody's place by it. */
export const isOfCounty = async (...asked: Parameters<typeof countyOf>): Promise<boolean> =>
  (await countyOf(...asked)) !== undefined

/** What is the county's alone: the role has to be held there. Gives the county's id. */
export async function requireCounty(
  organisations: Pick<OrganisationStore, 'chainOf'>,
  actor: Actor,
  roles: readonly StaffRole[],
): Promise<string> {
  const county = await countyOf(organisations, actor, roles)
  if (!county || !roleFor(actor, roles, orgId => orgId === county)) throw new Refusal('not-allowed')
  return county
}

export const chainHasRole = (chain: readonly OrganisationRecord[], actor: Actor, roles: readonly StaffRole[]): boolean =>
  roleFor(actor, roles, orgId => chain.some(org => org.orgId === orgId)) !== undefined
