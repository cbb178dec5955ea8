import type { CaseKind, Chain } from 'shared-types/cases'
import { chainHasRole, type OrganisationRecord } from '../organisations/index.ts'
import { dayOf } from '../platform/clock.ts'
import { announce } from '../platform/events/announcement.ts'
import type { Table } from '../platform/dynamo/table.ts'
import type { Actor } from '../platform/http/caller.ts'
import type { Once } from '../platform/http/once.ts'
import { Refusal } from '../platform/refusal.ts'
import { staffName } from '../staff/index.ts'
import { dayAfter } from '../platform/working-days.ts'
import { type CaseDeps, momentOf } from './case-deps.ts'
import { type CaseEvent, type CaseRecord, handedTo, isOverdue } from './case.ts'
import { stepAt } from './chain.ts'
import type { CaseEvents } from './events.ts'
import { nearestWithReviewer } from './owner.ts'

export interface HandOverDeps extends CaseDeps {
  table: Table
}

/** What may be about the unions themselves is handed to none of them. */
const staysWithCounty: readonly CaseKind[] = ['aid.objection', 'complaints.complaint']

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
  if (staysWithCounty.includes(before.kind)) throw new Refusal('not-allowed')
  if (before.state !== 'open') throw new Refusal('case-not-open')
  if (before.version !== version) throw new Refusal('case-changed')
  const chain = await deps.cases.chainOf(before)
  const moment = await momentOf(deps)
  const { now } = moment
  const after = handedTo(before, chain, toOrgId, moment)
  const event: CaseEvent = {
    action: 'reassigned',
    at: now.toISOString(),
    stepName: stepAt(chain, before.step).name,
    orgId: toOrgId,
    orgName: target.name,
    note: reason,
    byAccountId: actor.accountId,
    ...(actor.standsInFor ? { forAccountId: actor.standsInFor.accountId } : {}),
    byMasked: await staffName(deps.staff, actor),
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

type Moved = { action: 'timedOut' | 'reassigned'; announced: keyof CaseEvents; note?: string }

async function moveTo(
  deps: HandOverDeps,
  before: CaseRecord,
  chain: Chain,
  owner: OrganisationRecord,
  { action, announced, note }: Moved,
): Promise<void> {
  const moment = await momentOf(deps)
  const { now } = moment
  const after = handedTo(before, chain, owner.orgId, moment)
  const stepName = stepAt(chain, before.step).name
  const event: CaseEvent = {
    action,
    at: now.toISOString(),
    stepName,
    orgId: owner.orgId,
    orgName: owner.name,
    ...(note ? { note } : {}),
  }
  const { caseId, kind, applicantAccountId } = after
  await deps.cases.save(
    ...deps.cases.changing(before, after, event),
    announce<CaseEvents, keyof CaseEvents>(deps.table, now, announced, {
      caseId,
      kind,
      applicantAccountId,
      ownerOrgId: owner.orgId,
    }),
  )
}

/** Decided or moved in this very moment: nothing left to do. */
const unlessChanged = async (work: Promise<boolean>): Promise<boolean> =>
  work.catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'case-changed') return false
    throw error
  })

/** The union above takes over, if the step says so and there is one. `false` when the case stays where it is. */
async function escalate(deps: HandOverDeps, before: CaseRecord): Promise<boolean> {
  const chain = await deps.cases.chainOf(before)
  const [, parent] = await deps.organisations.chainOf(before.ownerOrgId)
  if (stepAt(chain, before.step).onTimeout === 'stay' || !parent) return false
  const owner = await nearestWithReviewer(deps, parent.orgId)
  if (!owner || owner.orgId === before.ownerOrgId) return false
  await moveTo(deps, before, chain, owner, { action: 'timedOut', announced: 'cases.escalated' })
  return true
}

/** All that waits in a union goes to another. Safe to run twice and to stop in the middle: each case is one conditional transaction. */
async function leaveUnion(deps: HandOverDeps, orgId: string, owner: OrganisationRecord, note: string): Promise<void> {
  for (let after = '0'; ;) {
    const waiting = await deps.cases.todo({ orgId, after, before: '\uffff', limit: 50 })
    for (const { record } of waiting) {
      const before = await deps.cases.byId(record.caseId)
      if (before?.ownerOrgId !== orgId || before.state !== 'open') continue
      const chain = await deps.cases.chainOf(before)
      if (staysWithCounty.includes(before.kind) && owner.kind !== 'countyFederation') continue
      const moved = { action: 'reassigned', announced: 'cases.reassigned', note } as const
      await unlessChanged(moveTo(deps, before, chain, owner, moved).then(() => true))
    }
    const last = waiting.at(-1)
    if (!last) return
    after = last.key
  }
}

/** A union was closed or merged: what waits there goes to the one that took it in, or to the one above. */
export async function leaveClosedUnion(deps: HandOverDeps, orgId: string): Promise<void> {
  const owner = await nearestWithReviewer(deps, orgId)
  if (owner && owner.orgId !== orgId) await leaveUnion(deps, orgId, owner, '原工会已撤销或合并')
}

/** Asked of each by itself: the list of a union may still name somebody whose role has just been taken. */
async function hasReviewer({ staff }: HandOverDeps, orgId: string): Promise<boolean> {
  const listed = (await staff.grantsIn(orgId)).filter(({ role }) => role === 'reviewer')
  const held = await Promise.all(listed.map(({ accountId }) => staff.grantsOf(accountId)))
  return held.flat().some(grant => grant.orgId === orgId && grant.role === 'reviewer')
}

/** Whose reviewers take over: those of the union that was chosen, or of the nearest one above; nobody's where there is none. */
async function takerOf(deps: HandOverDeps, orgId: string, handTo: string | undefined): Promise<OrganisationRecord | undefined> {
  const chosen = handTo === undefined ? undefined : await deps.organisations.byId(handTo)
  if (chosen?.state === 'active' && (await hasReviewer(deps, chosen.orgId))) return chosen
  const [, parent] = await deps.organisations.chainOf(orgId)
  return parent && nearestWithReviewer(deps, parent.orgId)
}

/** A reviewer's role was taken: where nobody else reviews, nothing that waits lies dead. */
export async function leaveUnionWithoutReviewer(
  deps: HandOverDeps,
  { orgId, handTo }: { orgId: string; handTo?: string },
): Promise<void> {
  if (await hasReviewer(deps, orgId)) return
  const owner = await takerOf(deps, orgId, handTo)
  if (owner && owner.orgId !== orgId) await leaveUnion(deps, orgId, owner, '原审核人不再办理')
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
      const moved = await unlessChanged(escalate(deps, record))
      result[moved ? 'escalated' : 'stayed'] += 1
    }
  }
  // The last two days stay in view: an index lags a little behind its table.
  const mark = daysFrom(since, today).at(-2)
  if (mark) await deps.cases.noteEscalatedUpTo(mark)
  return result
}
