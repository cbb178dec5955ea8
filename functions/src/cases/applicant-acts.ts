import type { Chain } from 'shared-types/cases'
import { Refusal } from '../platform/refusal.ts'
import { type CaseEvent, type CaseRecord, resubmitted, withdrawn } from './case.ts'
import { type Acted, type CaseDeps, momentOf } from './case-deps.ts'
import { stepAt } from './chain.ts'
import { nearestWithReviewer } from './owner.ts'

/** The applicant's own case, or not found: somebody else's is none of their business. */
export async function ownCase({ cases }: Pick<CaseDeps, 'cases'>, accountId: string, caseId: string): Promise<CaseRecord> {
  const record = await cases.byId(caseId)
  if (record?.applicantAccountId !== accountId) throw new Refusal('not-found')
  return record
}

async function applicantActs(
  deps: Pick<CaseDeps, 'cases' | 'clock'>,
  before: CaseRecord,
  action: 'resubmitted' | 'withdrawn',
  act: (chain: Chain, now: Date) => CaseRecord,
): Promise<Acted> {
  const chain = await deps.cases.chainOf(before)
  const now = deps.clock.now()
  const after = act(chain, now)
  const event: CaseEvent = {
    action,
    at: now.toISOString(),
    stepName: stepAt(chain, before.step).name,
    byAccountId: before.applicantAccountId,
  }
  return { before, after, chain, writes: deps.cases.changing(before, after, event) }
}

export async function resubmitCase(deps: CaseDeps, before: CaseRecord, version: number): Promise<Acted> {
  if (before.state !== 'returned') throw new Refusal('case-not-open')
  if (before.version !== version) throw new Refusal('case-changed')
  // The union may have been closed or merged while the applicant was mending.
  const owner = await nearestWithReviewer(deps, before.ownerOrgId)
  const { calendar } = await momentOf(deps)
  return applicantActs(deps, before, 'resubmitted', (chain, now) =>
    resubmitted(before, chain, owner?.orgId ?? before.ownerOrgId, { now, calendar }),
  )
}

export async function withdrawCase(deps: Pick<CaseDeps, 'cases' | 'clock'>, before: CaseRecord, version: number): Promise<Acted> {
  if (before.endedAt !== undefined) throw new Refusal('case-not-open')
  if (before.version !== version) throw new Refusal('case-changed')
  return applicantActs(deps, before, 'withdrawn', (_chain, now) => withdrawn(before, now))
}
