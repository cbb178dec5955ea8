import { chainHasRole } from '../organisations/index.ts'
import type { Actor } from '../platform/http/caller.ts'
import { Refusal } from '../platform/refusal.ts'
import type { CaseDeps } from './case-deps.ts'
import type { CaseRecord } from './case.ts'

/** Visible along the case's path: to staff whose scope holds the union it lies with, goes to, or comes from. */
export async function visibleCase(deps: CaseDeps, actor: Actor, caseId: string): Promise<CaseRecord> {
  const record = await deps.cases.byId(caseId)
  if (!record) throw new Refusal('not-found')
  const path = [...new Set([record.ownerOrgId, record.targetOrgId, ...(record.sourceOrgId ? [record.sourceOrgId] : [])])]
  for (const orgId of path) {
    if (chainHasRole(await deps.organisations.chainOf(orgId), actor, ['reviewer', 'auditor'])) return record
  }
  throw new Refusal('not-found')
}
