import type { OrganisationRecord, OrganisationStore } from '../organisations/index.ts'
import type { StaffStore } from '../staff/index.ts'
import type { ChainStep } from 'shared-types/cases'
import type { CaseRecord } from './case.ts'

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

export const wantedOwner = (step: ChainStep, record: Pick<CaseRecord, 'targetOrgId' | 'sourceOrgId'>): string =>
  step.owner === 'source' && record.sourceOrgId ? record.sourceOrgId : record.targetOrgId
