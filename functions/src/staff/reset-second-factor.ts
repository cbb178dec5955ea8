import type { CallerStore } from '../identity/index.ts'
import { type OrganisationStore, requireCounty } from '../organisations/index.ts'
import type { Clock } from '../platform/clock.ts'
import { type Actor, doerOf, sharesPerson } from '../platform/http/caller.ts'
import { Refusal } from '../platform/refusal.ts'
import type { StaffStore } from './staff-store.ts'

export interface ResetDeps {
  staff: StaffStore
  organisations: OrganisationStore
  accountById: CallerStore['accountById']
  resetSecondFactor(reset: { accountId: string; reason: string; orgId: string; by: string; at: Date }): Promise<void>
  clock: Clock
}

/** By another manager of the county, in person: whoever took a phone away could otherwise take the code off it too. */
export async function resetSomebodysFactor(deps: ResetDeps, actor: Actor, accountId: string, reason: string): Promise<void> {
  const orgId = await requireCounty(deps.organisations, actor, ['manager'])
  if (actor.standsInFor) throw new Refusal('not-by-delegation')
  const [account, grants] = await Promise.all([deps.accountById(accountId), deps.staff.grantsOf(accountId)])
  if (!account || grants.length === 0) throw new Refusal('not-found')
  const { personId } = account
  if (sharesPerson(doerOf(actor), { accountId, ...(personId && { personId }) })) throw new Refusal('not-allowed')
  await deps.resetSecondFactor({ accountId, reason, orgId, by: actor.accountId, at: deps.clock.now() })
}
