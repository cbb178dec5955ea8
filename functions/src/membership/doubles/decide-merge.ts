import { type Actor, doerOf } from '../../platform/http/caller.ts'
import type { Once } from '../../platform/http/once.ts'
import { Refusal } from '../../platform/refusal.ts'
import { staffName } from '../../staff/index.ts'
import { bothFor, type DoubleDeps, obstaclesOf, requireBothScopes } from './both-records.ts'
import { effectOfMerge } from './effect-of-merge.ts'
import { ended, mayOn, type MergeRecord } from './merge.ts'
import { mergeAct } from './propose-merge.ts'

export type MergeDecision = { decision: 'approve'; version: number } | { decision: 'reject'; version: number; reason: string }

/** A proposal about records of the own unions; anybody else's is not found. */
export async function mergeInScope(deps: DoubleDeps, actor: Actor, mergeId: string): Promise<MergeRecord> {
  const record = await deps.merges.byId(mergeId)
  if (!record) throw new Refusal('not-found')
  await requireBothScopes(deps, actor, record.orgIds)
  return record
}

async function openOne(deps: DoubleDeps, actor: Actor, mergeId: string, version: number): Promise<MergeRecord> {
  const record = await mergeInScope(deps, actor, mergeId)
  if (record.state !== 'open') throw new Refusal('case-not-open')
  if (record.version !== version) throw new Refusal('case-changed')
  return record
}

const endOf = async (deps: DoubleDeps, actor: Actor, endReason?: string) => ({
  endedAt: deps.clock.now().toISOString(),
  endedByMasked: await staffName(deps.staff, actor),
  ...(endReason ? { endReason } : {}),
})

/** Two people: whoever proposed it does not decide. What stands in the way is looked for again, and both records must be as they were read. */
export async function decideMerge(deps: DoubleDeps, actor: Actor, mergeId: string, decision: MergeDecision, once: Once) {
  const before = await openOne(deps, actor, mergeId, decision.version)
  const both = await bothFor(deps, actor, before)
  if (!mayOn(before, doerOf(actor)).includes('decide')) throw new Refusal('two-steps-in-a-row')
  if (decision.decision === 'approve') {
    if ((await obstaclesOf(deps, both)).length > 0) throw new Refusal('merge-in-the-way')
    const after = ended(before, { state: 'approved', ...(await endOf(deps, actor)) })
    const effect = await effectOfMerge(deps, both, actor.accountId)
    await deps.memberships.save(...deps.merges.ending(before, after), ...effect, once.row({ state: after.state }))
    return { state: after.state }
  }
  const after = ended(before, { state: 'rejected', ...(await endOf(deps, actor, decision.reason)) })
  await deps.memberships.save(
    ...deps.merges.ending(before, after),
    mergeAct(deps, actor, after.endedAt ?? '', after, 'mergeRefused'),
    once.row({ state: after.state }),
  )
  return { state: after.state }
}

export async function withdrawMerge(deps: DoubleDeps, actor: Actor, mergeId: string, version: number, once: Once) {
  const before = await openOne(deps, actor, mergeId, version)
  if (!mayOn(before, doerOf(actor)).includes('withdraw')) throw new Refusal('not-found')
  const after = ended(before, { state: 'withdrawn', ...(await endOf(deps, actor)) })
  await deps.memberships.save(
    ...deps.merges.ending(before, after),
    mergeAct(deps, actor, after.endedAt ?? '', after, 'mergeTakenBack'),
    once.row({ state: after.state }),
  )
  return { state: after.state }
}
