import type { CaseKind, Chain, ChainedKind } from 'shared-types/cases'
import type { OrganisationRecord } from '../organisations/index.ts'
import { dayOf } from '../platform/clock.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import { newId, randomCode } from '../platform/ids.ts'
import { Refusal } from '../platform/refusal.ts'
import { type CaseEvent, type CaseRecord, opened } from './case.ts'
import { type CaseDeps, momentOf } from './case-deps.ts'
import { stepAt } from './chain.ts'
import { turnFrom } from './owner.ts'

const numberPrefix: Record<CaseKind, string> = {
  'membership.join': 'RH',
  'membership.transfer': 'ZH',
  'membership.release': 'JB',
  'membership.correction': 'GZ',
  'stations.report': 'FK',
  'stations.suggestion': 'XZ',
  'aid.application': 'BF',
  'aid.objection': 'YY',
  'contests.recommendation': 'TJ',
  'contests.appeal': 'SS',
  'contests.work': 'WX',
  'complaints.complaint': 'TS',
}

/** `RH261122-7K3M9Q`: kind, local day, six unguessable characters. */
const newNumber = (kind: CaseKind, now: Date) =>
  `${numberPrefix[kind]}${dayOf(now).replaceAll('-', '').slice(2)}-${randomCode(6).toUpperCase()}`

export type OpenRequest = Pick<CaseRecord, 'kind' | 'applicantAccountId' | 'targetOrgId' | 'titleMasked' | 'lock'> & {
  personId?: string
  sourceOrgId?: string
  /** Of a kind that has none of its own. */
  chain?: Chain
  /** Staff who file for somebody do not take the first step. */
  lastDecider?: CaseRecord['lastDecider']
}

/** Who would decide the first step and by when, without opening anything. */
export async function planCase(deps: CaseDeps, request: Pick<OpenRequest, 'kind' | 'targetOrgId' | 'sourceOrgId' | 'chain'>) {
  const chain = request.chain ?? (await deps.cases.chain(request.kind as ChainedKind))
  const turn = await turnFrom(deps, chain, request, 0)
  if (!turn) throw new Refusal('not-found')
  return { chain, ...turn }
}

export async function openCase(
  deps: CaseDeps,
  request: OpenRequest,
): Promise<{ record: CaseRecord; chain: Chain; owner: OrganisationRecord; writes: Write[] }> {
  const { chain, owner, step } = await planCase(deps, request)
  const moment = await momentOf(deps)
  const { now } = moment
  const { chain: ownChain, ...about } = request
  const input = {
    ...about,
    caseId: newId('cas', now),
    number: newNumber(about.kind, now),
    ownerOrgId: owner.orgId,
    ...(ownChain ? { steps: ownChain.steps } : {}),
  }
  const record = opened(input, chain, step, moment)
  const event: CaseEvent = {
    action: 'submitted',
    at: now.toISOString(),
    stepName: stepAt(chain, step).name,
    orgId: owner.orgId,
    orgName: owner.name,
    byAccountId: request.applicantAccountId,
  }
  return { record, chain, owner, writes: deps.cases.opening(record, event) }
}
