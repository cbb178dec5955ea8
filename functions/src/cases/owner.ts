import type { OrganisationRecord, OrganisationStore } from '../organisations/index.ts'
import type { StaffStore } from '../staff/index.ts'
import type { Chain, ChainStep } from 'shared-types/cases'
import type { CaseRecord, Turn } from './case.ts'

export interface OwnerDeps {
  organisations: OrganisationStore
  staff: StaffStore
}

/**
 * The union that decides: the wanted one (or the one it was merged into), or the nearest above it that stands and has a reviewer. A case
 * must not lie where nobody looks; at the very top it stays with the county.
 */
export async function nearestWithReviewer(
  { organisations, staff }: OwnerDeps,
  orgId: string,
): Promise<OrganisationRecord | undefined> {
  const chain = await organisations.chainOf(orgId)
  const [wanted] = chain
  if (wanted?.state === 'merged' && wanted.mergedInto) return nearestWithReviewer({ organisations, staff }, wanted.mergedInto)
  for (const org of chain) {
    if (org.state !== 'active') continue
    const grants = await staff.grantsIn(org.orgId)
    if (grants.some(grant => grant.role === 'reviewer')) return org
  }
  return chain.at(-1)
}

const kindOfLevel = { community: 'communityFederation', street: 'streetFederation', county: 'countyFederation' } as const

type Going = Pick<CaseRecord, 'targetOrgId' | 'sourceOrgId'>

/** Nothing where the tree has no such level above the union. */
async function wantedOwner({ organisations }: OwnerDeps, step: ChainStep, record: Going): Promise<string | undefined> {
  if (step.owner === 'target') return record.targetOrgId
  if (step.owner === 'source') return record.sourceOrgId ?? record.targetOrgId
  const kind = kindOfLevel[step.owner]
  return (await organisations.chainOf(record.targetOrgId)).find(org => org.kind === kind)?.orgId
}

/**
 * Whose turn it is from a step on, or nobody's any more. A level that is not there, or whose union has just decided, is passed over; the
 * last step is not: two people look at every case of several steps.
 */
export async function turnFrom(
  deps: OwnerDeps,
  chain: Chain,
  record: Going,
  from: number,
  decidedBy?: string,
): Promise<(Turn & { owner: OrganisationRecord }) | undefined> {
  for (const [step, rule] of [...chain.steps.entries()].slice(from)) {
    const isLast = step === chain.steps.length - 1
    const wanted = await wantedOwner(deps, rule, record)
    if (wanted === undefined && !isLast) continue
    const owner = await nearestWithReviewer(deps, wanted ?? record.targetOrgId)
    if (owner && (isLast || owner.orgId !== decidedBy)) return { step, ownerOrgId: owner.orgId, owner }
  }
  return undefined
}
