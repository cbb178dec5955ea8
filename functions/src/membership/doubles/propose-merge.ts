import { askingOthers } from '../../drafts/index.ts'
import { putDown } from '../../platform/events/act.ts'
import { type Actor, doerOf } from '../../platform/http/caller.ts'
import type { Once } from '../../platform/http/once.ts'
import { newId } from '../../platform/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { staffName } from '../../staff/index.ts'
import { bothFor, type DoubleDeps, obstaclesOf } from './both-records.ts'
import type { MergeRecord } from './merge.ts'

export interface Proposal {
  goingId: string
  stayingId: string
  reason: string
}

/** The act is about the record that is to go, or stays as it is. */
export const mergeAct = (deps: DoubleDeps, actor: Actor, at: string, record: MergeRecord, detail: string) =>
  putDown(deps.tables.membership, {
    kind: 'memberChanged',
    at,
    accountId: actor.accountId,
    ...(record.orgIds[0] ? { orgId: record.orgIds[0] } : {}),
    about: { id: record.goingId, number: record.goingNumber },
    detail,
  })

/** Who decides keeps both unions: of the union, where it is one, or of the nearest above both. */
async function asking(deps: DoubleDeps, { mergeId, orgIds, proposedBy: doer, proposedByMasked: byMasked }: MergeRecord) {
  const [one = [], other = []] = await Promise.all(orgIds.map(orgId => deps.organisations.chainOf(orgId)))
  const both = one.find(({ orgId }) => other.some(above => above.orgId === orgId))
  if (!both) return []
  const waiting = { what: 'merge', id: mergeId, name: '' } as const
  return askingOthers(deps, deps.tables.membership, { orgId: both.orgId, by: { doer, byMasked }, waiting })
}

/** Changes nothing of the two records: somebody else looks at them first. */
export async function proposeMerge(deps: DoubleDeps, actor: Actor, { goingId, stayingId, reason }: Proposal, once: Once) {
  const both = await bothFor(deps, actor, { goingId, stayingId })
  if ((await obstaclesOf(deps, both)).length > 0) throw new Refusal('merge-in-the-way')
  const { going, staying } = both
  const now = deps.clock.now()
  const record: MergeRecord = {
    mergeId: newId('mrg', now),
    version: 1,
    state: 'open',
    goingId,
    stayingId,
    goingMasked: going.member.nameMasked,
    stayingMasked: staying.member.nameMasked,
    goingNumber: going.member.memberNumber,
    stayingNumber: staying.member.memberNumber,
    orgIds: [going.member.orgId, staying.member.orgId],
    reason,
    proposedAt: now.toISOString(),
    proposedBy: doerOf(actor),
    proposedByMasked: await staffName(deps.staff, actor),
  }
  const answer = { mergeId: record.mergeId }
  const asked = await asking(deps, record)
  await deps.memberships.save(
    ...deps.merges.proposing(record),
    mergeAct(deps, actor, record.proposedAt, record, 'mergeProposed'),
    ...asked,
    once.row(answer),
  )
  return answer
}
