import { chainHasRole, type OrganisationRecord } from '../organisations/index.ts'
import { dayOf } from '../platform/clock.ts'
import { announce } from '../platform/events/announcement.ts'
import type { Table } from '../platform/dynamo/table.ts'
import type { Actor } from '../platform/http/caller.ts'
import type { Once } from '../platform/http/once.ts'
import { Refusal } from '../platform/refusal.ts'
import { dayAfter } from '../platform/working-days.ts'
import type { CaseDeps } from './act-on-case.ts'
import { type CaseEvent, type CaseRecord, handedTo, isOverdue } from './case.ts'
import { stepAt } from './chain.ts'
import type { CaseEvents } from './events.ts'
import { nearestWithReviewer } from './owner.ts'

export interface HandOverDeps extends CaseDeps {
  table: Table
}

/** By hand, within the own subtree: the same role has to cover where it lies and where it goes. */
export async function reassignCase(
  deps: HandOverDeps,
  actor: Actor,
  before: CaseRecord,
  { toOrgId, reason, version }: { toOrgId: string; reason: string; version: number },
  answer: (after: CaseRecord) => Promise<object>,
  once: Once,
): Promise<CaseRecord> {
  const [from, to] = await Promise.all([deps.organisations.chainOf(before.ownerOrgId), deps.organisations.chainOf(toOrgId)])
  const reach = (chain: OrganisationRecord[]) => chainHasRole(chain, actor, ['reviewer'])
  const target = to[0]
  if (!target || !reach(from) || !reach(to)) throw new Refusal('not-found')
  if (target.state !== 'active') throw new Refusal('organisation-closed')
  if (before.state !== 'open') throw new Refusal('case-not-open')
  if (before.version !== version) throw new Refusal('case-changed')
  const chain = await deps.cases.chain(before.kind, before.chainVersion)
  const now = deps.clock.now()
  const after = handedTo(before, chain, toOrgId, now)
  const event: CaseEvent = {
    action: 'reassigned',
    at: now.toISOString(),
    stepName: stepAt(chain, before.step).name,
    orgId: toOrgId,
    orgName: target.name,
    note: reason,
    byAccountId: actor.accountId,
  }
  const { caseId, kind, applicantAccountId } = after
  await deps.cases.save(
    ...deps.cases.changing(before, after, event),
    announce<CaseEvents, 'cases.reassigned'>(deps.table, now, 'cases.reassigned', {
      caseId,
      kind,
      applicantAccountId,
      ownerOrgId: toOrgId,
    }),
    once.row(await answer(after)),
  )
  return after
}

/** The union above takes over, if the step says so and there is one. `false` when the case stays where it is. */
async function escalate(deps: HandOverDeps, before: CaseRecord): Promise<boolean> {
  const chain = await deps.cases.chain(before.kind, before.chainVersion)
  const step = stepAt(chain, before.step)
  const [, parent] = await deps.organisations.chainOf(before.ownerOrgId)
  if (step.onTimeout === 'stay' || !parent) return false
  const owner = await nearestWithReviewer(deps, parent.orgId)
  if (!owner || owner.orgId === before.ownerOrgId) return false
  const now = deps.clock.now()
  const after = handedTo(before, chain, owner.orgId, now)
  const event: CaseEvent = {
    action: 'timedOut',
    at: now.toISOString(),
    stepName: step.name,
    orgId: owner.orgId,
    orgName: owner.name,
  }
  const { caseId, kind, applicantAccountId } = after
  await deps.cases.save(
    ...deps.cases.changing(before, after, event),
    announce<CaseEvents, 'cases.escalated'>(deps.table, now, 'cases.escalated', {
      caseId,
      kind,
      applicantAccountId,
      ownerOrgId: owner.orgId,
    }),
  )
  return true
}

/** Days looked back when there is no mark yet. */
const firstLookBackDays = 30

function daysFrom(first: string, last: string): string[] {
  const found: string[] = []
  for (let day = first; day < last; day = dayAfter(day)) found.push(day)
  return found
}

/**
 * Hands up every case whose last day has passed. Safe to run twice and to stop in the middle: each case is one conditional
 * transaction, and the mark moves only after its days are done.
 */
export async function escalateOverdue(deps: HandOverDeps): Promise<{ escalated: number; stayed: number }> {
  const today = dayOf(deps.clock.now())
  const since = (await deps.cases.escalatedUpTo()) ?? dayOf(new Date(deps.clock.now().getTime() - firstLookBackDays * 86_400_000))
  const result = { escalated: 0, stayed: 0 }
  for (const day of daysFrom(since, today)) {
    for (const caseId of await deps.cases.dueOn(day)) {
      const record = await deps.cases.byId(caseId)
      if (!record || !isOverdue(record, today)) continue
      const moved = await escalate(deps, record).catch((error: unknown) => {
        // Decided in this very moment: nothing left to hand up.
        if (error instanceof Refusal && error.code === 'case-changed') return false
        throw error
      })
      result[moved ? 'escalated' : 'stayed'] += 1
    }
  }
  // The last two days stay in view: an index lags a little behind its table.
  const mark = daysFrom(since, today).at(-2)
  if (mark) await deps.cases.noteEscalatedUpTo(mark)
  return result
}
