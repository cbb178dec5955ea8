import type { CaseKind, Chain, Fix } from 'shared-types/cases'
import type { OrganisationRecord, OrganisationStore } from '../organisations/index.ts'
import { type Clock, dayOf } from '../platform/clock.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import type { Actor } from '../platform/http/caller.ts'
import { newId, randomCode } from '../platform/ids.ts'
import { Refusal } from '../platform/refusal.ts'
import type { StaffStore } from '../staff/index.ts'
import {
  approved,
  type CaseEvent,
  type CaseRecord,
  type Decider,
  opened,
  rejected,
  resubmitted,
  returned,
  whyNotDecide,
  withdrawn,
} from './case.ts'
import type { CaseStore } from './case-store.ts'
import { stepAt } from './chain.ts'
import { nearestWithReviewer, wantedOwner } from './owner.ts'

/**
 * Acts on a case, each as writes for the transaction of the capability whose case it is: the decision, its audit row and its effect
 * happen together or not at all.
 */
export interface CaseDeps {
  cases: CaseStore
  organisations: OrganisationStore
  staff: StaffStore
  clock: Clock
}

export interface Acted {
  before: CaseRecord
  after: CaseRecord
  chain: Chain
  writes: Write[]
}

const numberPrefix: Record<CaseKind, string> = {
  'membership.join': 'RH',
  'membership.transfer': 'ZH',
  'membership.release': 'JB',
}

/** `RH261122-7K3M9Q`: kind, local day, six unguessable characters. */
const newNumber = (kind: CaseKind, now: Date) =>
  `${numberPrefix[kind]}${dayOf(now).replaceAll('-', '').slice(2)}-${randomCode(6).toUpperCase()}`

export type OpenRequest = Pick<
  CaseRecord,
  'kind' | 'applicantAccountId' | 'personId' | 'targetOrgId' | 'titleMasked' | 'lock'
> & {
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

export async function deciderOf({ staff }: Pick<CaseDeps, 'staff'>, actor: Actor): Promise<Decider> {
  const relatives = await staff.recusalsOf(actor.accountId)
  return {
    accountId: actor.accountId,
    personId: actor.personId,
    reviewerOf: actor.grants.filter(grant => grant.role === 'reviewer').map(grant => grant.orgId),
    relatives: relatives.map(recusal => recusal.personId),
  }
}

async function staffName({ staff }: Pick<CaseDeps, 'staff'>, actor: Actor, orgId: string): Promise<string> {
  const grants = await staff.grantsOf(actor.accountId)
  return (grants.find(grant => grant.orgId === orgId) ?? grants[0])?.nameMasked ?? '工作人员'
}

/** Throws unless the actor may decide the present step of exactly this version. */
export async function requireDecider(deps: CaseDeps, actor: Actor, record: CaseRecord, version?: number): Promise<Decider> {
  const decider = await deciderOf(deps, actor)
  const why = whyNotDecide(record, decider)
  if (why) throw new Refusal(why)
  if (version !== undefined && record.version !== version) throw new Refusal('case-changed')
  return decider
}

async function decisionEvent(
  deps: CaseDeps,
  actor: Actor,
  record: CaseRecord,
  chain: Chain,
  now: Date,
): Promise<Omit<CaseEvent, 'action'>> {
  const [org, byMasked] = await Promise.all([
    deps.organisations.byId(record.ownerOrgId),
    staffName(deps, actor, record.ownerOrgId),
  ])
  return {
    at: now.toISOString(),
    stepName: stepAt(chain, record.step).name,
    orgId: record.ownerOrgId,
    orgName: org?.name ?? '',
    byAccountId: actor.accountId,
    byMasked,
  }
}

export async function approveStep(deps: CaseDeps, actor: Actor, before: CaseRecord, version: number): Promise<Acted> {
  const decider = await requireDecider(deps, actor, before, version)
  const chain = await deps.cases.chain(before.kind, before.chainVersion)
  const now = deps.clock.now()
  const next = chain.steps[before.step + 1]
  const nextOwner = next && (await nearestWithReviewer(deps, wantedOwner(next, before)))
  const after = approved(before, chain, decider, nextOwner?.orgId, now)
  const event = await decisionEvent(deps, actor, before, chain, now)
  const action = after.state === 'approved' ? 'approved' : 'approvedStep'
  return { before, after, chain, writes: deps.cases.changing(before, after, { ...event, action }) }
}

export async function returnCase(
  deps: CaseDeps,
  actor: Actor,
  before: CaseRecord,
  version: number,
  fixes: Fix[],
): Promise<Acted> {
  await requireDecider(deps, actor, before, version)
  const chain = await deps.cases.chain(before.kind, before.chainVersion)
  const after = returned(before, fixes)
  const event = await decisionEvent(deps, actor, before, chain, deps.clock.now())
  return { before, after, chain, writes: deps.cases.changing(before, after, { ...event, action: 'returned', fixes }) }
}

export async function rejectCase(
  deps: CaseDeps,
  actor: Actor,
  before: CaseRecord,
  version: number,
  reason: string,
): Promise<Acted> {
  await requireDecider(deps, actor, before, version)
  const chain = await deps.cases.chain(before.kind, before.chainVersion)
  const now = deps.clock.now()
  const after = rejected(before, reason, now)
  const event = await decisionEvent(deps, actor, before, chain, now)
  return { before, after, chain, writes: deps.cases.changing(before, after, { ...event, action: 'rejected', note: reason }) }
}

/** The applicant's own case, or not found: somebody else's is none of their business. */
export async function ownCase({ cases }: Pick<CaseDeps, 'cases'>, accountId: string, caseId: string): Promise<CaseRecord> {
  const record = await cases.byId(caseId)
  if (record?.applicantAccountId !== accountId) throw new Refusal('not-found')
  return record
}

async function applicantActs(
  deps: CaseDeps,
  before: CaseRecord,
  action: 'resubmitted' | 'withdrawn',
  act: (chain: Chain, now: Date) => CaseRecord,
): Promise<Acted> {
  const chain = await deps.cases.chain(before.kind, before.chainVersion)
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
  return applicantActs(deps, before, 'resubmitted', (chain, now) => resubmitted(before, chain, now))
}

export async function withdrawCase(deps: CaseDeps, before: CaseRecord, version: number): Promise<Acted> {
  if (before.state !== 'open' && before.state !== 'returned') throw new Refusal('case-not-open')
  if (before.version !== version) throw new Refusal('case-changed')
  return applicantActs(deps, before, 'withdrawn', (_chain, now) => withdrawn(before, now))
}
