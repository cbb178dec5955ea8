import type { Chain, ChainedKind } from 'shared-types/cases'
import { chainOwners } from 'shared-types/chain-owners'
import { requireCounty } from '../organisations/index.ts'
import type { Actor } from '../platform/http/caller.ts'
import { Refusal } from '../platform/refusal.ts'
import type { CaseDeps } from './case-deps.ts'

export type ChainChange = Pick<Chain, 'steps'> & { basedOn: number; reason: string }

/**
 * The next version of a chain, for every union. Refused: `not-allowed` below the county, `invalid-request` for a union that steps of the kind
 * are not given to, `case-changed` when another version came first.
 */
export async function changeChain(
  deps: CaseDeps,
  actor: Actor,
  kind: ChainedKind,
  { basedOn, steps, reason }: ChainChange,
): Promise<Chain> {
  await requireCounty(deps.organisations, actor, ['manager'])
  if (steps.some(({ owner }) => !chainOwners[kind].includes(owner))) {
    throw new Refusal('invalid-request', { fields: [{ path: 'steps', message: '这类事不能交给这一级工会办' }] })
  }
  const standing = await deps.cases.chain(kind)
  if (standing.version !== basedOn) throw new Refusal('case-changed')
  const chain: Chain = { kind, version: standing.version + 1, steps, changedAt: deps.clock.now().toISOString(), reason }
  await deps.cases.addChain(chain, actor.accountId)
  return chain
}
