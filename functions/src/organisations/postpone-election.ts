import type { Actor } from '../platform/http/caller.ts'
import { Refusal } from '../platform/refusal.ts'
import { type Deps, entryFor, type Versioned } from './change-tree.ts'
import type { OrganisationRecord } from './organisation.ts'
import { chainHasRole } from './scope.ts'
import { postponed } from './term.ts'

/** Only the level above lets an election wait; for the county, whose level above does not work here, its own managers put it down. */
export async function postponeElection(
  deps: Deps,
  actor: Actor,
  orgId: string,
  { until, version, reason }: { until: string } & Versioned,
): Promise<OrganisationRecord> {
  const chain = await deps.organisations.chainOf(orgId)
  const [before, ...above] = chain
  if (!before || !chainHasRole(chain, actor, ['manager'])) throw new Refusal('not-found')
  if (!chainHasRole(above.length > 0 ? above : chain, actor, ['manager'])) throw new Refusal('not-allowed')
  if (before.state !== 'active') throw new Refusal('organisation-closed')
  if (before.version !== version) throw new Refusal('organisation-changed')
  const after: OrganisationRecord = { ...before, term: postponed(before.term, until), version: version + 1 }
  await deps.organisations.change(before, after, await entryFor(deps, actor, 'changed', ['term'], reason))
  return after
}
