import type { Chain, Fix } from 'shared-types/cases'
import { type Actor, type Doer, doerOf } from '../platform/http/caller.ts'
import { Refusal } from '../platform/refusal.ts'
import { staffName } from '../staff/index.ts'
import { approved, type CaseEvent, type CaseRecord, type Decider, mayDecide, rejected, returned, taken } from './case.ts'
import { type Acted, type CaseDeps, momentOf } from './case-deps.ts'
import { stepAt } from './chain.ts'
import { turnFrom } from './owner.ts'

export async function deciderOf({ staff }: Pick<CaseDeps, 'staff'>, actor: Actor): Promise<Decider> {
  const relativesOf = async (accountId: string) => (await staff.recusalsOf(accountId)).map(recusal => recusal.personId)
  const roles = actor.grants.filter(grant => grant.role === 'reviewer')
  const [relatives, colleagues] = await Promise.all([
    relativesOf(actor.accountId),
    Promise.all(
      roles.flatMap(({ orgId, standsInFor: absent }) =>
        absent ? [relativesOf(absent.accountId).then(related => ({ ...absent, orgId, relatives: related }))] : [],
      ),
    ),
  ])
  return {
    accountId: actor.accountId,
    ...(actor.personId ? { personId: actor.personId } : {}),
    reviewerOf: roles.flatMap(grant => (grant.standsInFor ? [] : [grant.orgId])),
    relatives,
    colleagues,
  }
}

/** Throws unless the actor may decide the present step of exactly this version; from here on the act is theirs as whom they may. */
export async function requireDecider(deps: CaseDeps, actor: Actor, record: CaseRecord, version?: number): Promise<Doer> {
  const may = mayDecide(record, await deciderOf(deps, actor))
  if ('why' in may) throw new Refusal(may.why)
  if (version !== undefined && record.version !== version) throw new Refusal('case-changed')
  if (may.standsInFor) actor.standsInFor = may.standsInFor
  else delete actor.standsInFor
  return doerOf(actor)
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
    staffName(deps.staff, actor, record.ownerOrgId),
  ])
  return {
    at: now.toISOString(),
    stepName: stepAt(chain, record.step).name,
    orgId: record.ownerOrgId,
    orgName: org?.name ?? '',
    byAccountId: actor.accountId,
    ...(actor.standsInFor ? { forAccountId: actor.standsInFor.accountId } : {}),
    byMasked,
  }
}

/** `note`: what the applicant is told with it; `notice`: the last approval is shown to all before it counts. */
export async function approveStep(
  deps: CaseDeps,
  actor: Actor,
  before: CaseRecord,
  version: number,
  { note, notice }: { note?: string; notice?: boolean } = {},
): Promise<Acted> {
  const decider = await requireDecider(deps, actor, before, version)
  const chain = await deps.cases.chainOf(before)
  const moment = await momentOf(deps)
  const next = await turnFrom(deps, chain, before, before.step + 1, before.ownerOrgId)
  const turn = next && { step: next.step, ownerOrgId: next.ownerOrgId }
  const after = approved(before, chain, decider, turn, moment, notice)
  const event = await decisionEvent(deps, actor, before, chain, moment.now)
  const action = after.state === 'open' ? 'approvedStep' : after.state === 'noticed' ? 'noticed' : 'approved'
  const told = note ? { ...event, note } : event
  return { before, after, chain, writes: deps.cases.changing(before, after, { ...told, action }) }
}

export async function returnCase(
  deps: CaseDeps,
  actor: Actor,
  before: CaseRecord,
  version: number,
  fixes: Fix[],
): Promise<Acted> {
  await requireDecider(deps, actor, before, version)
  const chain = await deps.cases.chainOf(before)
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
  const decider = await requireDecider(deps, actor, before, version)
  const chain = await deps.cases.chainOf(before)
  const now = deps.clock.now()
  const after = rejected(before, decider, reason, now)
  const event = await decisionEvent(deps, actor, before, chain, now)
  return { before, after, chain, writes: deps.cases.changing(before, after, { ...event, action: 'rejected', note: reason }) }
}

/** Says that the union is seeing to it; the case stays where it is. */
export async function takeCase(deps: CaseDeps, actor: Actor, before: CaseRecord, version: number): Promise<Acted> {
  await requireDecider(deps, actor, before, version)
  const chain = await deps.cases.chainOf(before)
  const now = deps.clock.now()
  const after = taken(before, now)
  const event = await decisionEvent(deps, actor, before, chain, now)
  return { before, after, chain, writes: deps.cases.changing(before, after, { ...event, action: 'taken' }) }
}
