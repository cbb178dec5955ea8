import type { CaseKind, Chain } from 'shared-types/cases'
import type { OrganisationRecord } from '../organisations/index.ts'
import { dayOf } from '../platform/clock.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import { newId, randomCode } from '../platform/ids.ts'
import { Refusal } from '../platform/refusal.ts'
import { type CaseEvent, type CaseRecord, opened } from './case.ts'
import type { CaseDeps } from './case-deps.ts'
import { stepAt } from './chain.ts'
import { nearestWithReviewer, wantedOwner } from './owner.ts'

const numberPrefix: Record<CaseKind, string> = {
  'membership.join': 'RH',
  'membership.transfer': 'ZH',
  'membership.release': 'JB',
  'stations.report': 'FK',
  'stations.suggestion': 'XZ',
}

/** `RH261122-7K3M9Q`: kind, local day, six unguessable characters. */
const newNumber = (kind: CaseKind, now: Date) =>
  `${numberPrefix[kind]}${dayOf(now).replaceAll('-', '').slice(2)}-${randomCode(6).toUpperCase()}`

export type OpenRequest = Pick<CaseRecord, 'kind' | 'applicantAccountId' | 'targetOrgId' | 'titleMasked' | 'lock'> & {
  personId?: string
  sourceOrgId?: string
}

/** Who would decide the first step and by when, without opening anything. */
export async function planCase(deps: CaseDeps, request: Pick<OpenRequest, 'kind' | 'targetOrgId' | 'sourceOrgId'>) {
  const chain = await deps.cases.chain(request.kind)
  const owner = await nearestWithReviewer(deps, wantedOwner(stepAt(chain, 0), request))
  if (!owner) throw new Refusal('not-found')
  return { chain, owner }
}

export async function openCase(
  deps: CaseDeps,
  request: OpenRequest,
): Promise<{ record: CaseRecord; chain: Chain; owner: OrganisationRecord; writes: Write[] }> {
  const { chain, owner } = await planCase(deps, request)
  const now = deps.clock.now()
  const { kind } = request
  const record = opened(
    { ...request, caseId: newId('cas', now), number: newNumber(kind, now), ownerOrgId: owner.orgId },
    chain,
    now,
  )
  const event: CaseEvent = {
    action: 'submitted',
    at: now.toISOString(),
    stepName: stepAt(chain, 0).name,
    orgId: owner.orgId,
    orgName: owner.name,
    byAccountId: request.applicantAccountId,
  }
  return { record, chain, owner, writes: deps.cases.opening(record, event) }
}
