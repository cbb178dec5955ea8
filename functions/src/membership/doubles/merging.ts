import type { Merge, MergeRow } from 'shared-types/membership-doubles'
import { chainHasRole } from '../../organisations/index.ts'
import { type Actor, doerOf } from '../../platform/http/caller.ts'
import { Refusal } from '../../platform/refusal.ts'
import { staffName } from '../../staff/index.ts'
import { bothFor, describePair, type DoubleDeps, keeperRoles, obstaclesOf } from './both-records.ts'
import { mergeInScope } from './decide-merge.ts'
import { mayOn, type MergeRecord } from './merge.ts'
import type { MergeReveal } from './merge-store.ts'

const rowOf = (record: MergeRecord): MergeRow => {
  const { mergeId, state, goingMasked, stayingMasked, goingNumber, stayingNumber, proposedAt, proposedByMasked } = record
  return { mergeId, state, goingMasked, stayingMasked, goingNumber, stayingNumber, proposedAt, proposedByMasked }
}

export async function getMerge(deps: DoubleDeps, actor: Actor, mergeId: string): Promise<Merge> {
  const record = await mergeInScope(deps, actor, mergeId)
  const { both, going, staying } = await describePair(deps, record)
  const { version, reason, endedAt, endedByMasked, endReason } = record
  return {
    ...rowOf(record),
    ...{ version, reason, going, staying },
    obstacles: record.state === 'open' ? await obstaclesOf(deps, both) : [],
    ...(endedAt ? { endedAt } : {}),
    ...(endedByMasked ? { endedByMasked } : {}),
    ...(endReason ? { endReason } : {}),
    may: mayOn(record, doerOf(actor)),
  }
}

export async function listMerges(deps: DoubleDeps, actor: Actor, state: 'open' | 'ended', cursor: string | undefined) {
  const [{ merges, next }, tree] = await Promise.all([deps.merges.list(state, cursor), deps.organisations.tree()])
  const isOwn = (orgId: string) => {
    const org = tree.byId.get(orgId)
    return org !== undefined && chainHasRole([org, ...tree.above(org)], actor, keeperRoles)
  }
  const items = merges.filter(({ orgIds }) => orgIds.every(isOwn)).map(rowOf)
  return { items, ...(next ? { next } : {}) }
}

interface Asked {
  of: 'going' | 'staying'
  field: MergeReveal['field']
  reason: string
}

/** One plain value while it is being decided; the record of it is written before the value is handed out, for the person to see. */
export async function revealInMerge(deps: DoubleDeps, actor: Actor, mergeId: string, { of, field, reason }: Asked) {
  const record = await mergeInScope(deps, actor, mergeId)
  if (record.state !== 'open') throw new Refusal('case-not-open')
  const { member, person } = (await bothFor(deps, actor, record))[of]
  const value = person[field]
  if (value === undefined) throw new Refusal('not-found')
  const { personId, memberNumber: number, orgId } = member
  const [byMasked, org] = await Promise.all([staffName(deps.staff, actor), deps.organisations.byId(orgId)])
  await deps.merges.noteReveal(
    { personId, number, orgId },
    {
      ...{ at: deps.clock.now().toISOString(), accountId: actor.accountId, byMasked, orgName: org?.name ?? '' },
      ...{ field, reason },
    },
  )
  return { value }
}
