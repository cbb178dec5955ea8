import { type Actor, doerOf } from '../../platform/http/caller.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type ContestRecord, tradeOf } from '../contest.ts'
import { deskContest, looking } from '../desk-contest.ts'
import type { EntryRecord, Member } from '../entry.ts'
import type { ResultDeps } from './deps.ts'
import { type ResultKey, type ScoredStage, scoredStage } from './result.ts'
import type { Typist } from './scores.ts'

/** Who competes in a stage, and who may have to do with their scores. */

export const came = ({ checkedIn }: Pick<EntryRecord, 'checkedIn'>, stageKey: string): boolean =>
  checkedIn[stageKey] !== undefined

/** Has, or had, a place in the stage. */
export const takesPart = (entry: EntryRecord, stageKey: string): boolean =>
  came(entry, stageKey) || (entry.state === 'confirmed' && entry.stageKey === stageKey)

/** A substitute who competes has changed places with a member before. */
export const competing = ({ members }: Pick<EntryRecord, 'members'>): Member[] =>
  members.filter(({ role }) => role !== 'substitute')

export async function fieldOf(deps: ResultDeps, contest: ContestRecord, { stageKey, tradeKey }: ResultKey) {
  const field: EntryRecord[] = []
  for await (const entry of deps.entries.all(contest.contestId, contest.buckets, tradeKey))
    if (takesPart(entry, stageKey)) field.push(entry)
  return field
}

export const typistOf = (actor: Actor): Typist => doerOf(actor)

/** Nobody has a hand in their own scores, nor in a declared relative's; nor in those of the colleague in whose place they act. */
export async function requireImpartial({ staff }: ResultDeps, actor: Actor, { members }: EntryRecord): Promise<void> {
  const who = [actor, ...(actor.standsInFor ? [actor.standsInFor] : [])]
  if (members.some(member => who.some(one => member.accountId === one.accountId || member.personId === one.personId)))
    throw new Refusal('own-case')
  const relatives = await Promise.all(who.map(({ accountId }) => staff.recusalsOf(accountId)))
  if (relatives.flat().some(relative => members.some(({ personId }) => personId === relative.personId)))
    throw new Refusal('relatives-case')
}

interface ScoredTrade {
  contest: ContestRecord
  stage: ScoredStage
}

/** A trade of a stage that is scored, in the caller's view. */
export async function scoredTrade(deps: ResultDeps, actor: Actor, key: ResultKey): Promise<ScoredTrade> {
  const contest = await deskContest(deps, actor, key.contestId, looking)
  tradeOf(contest, key.tradeKey)
  return { contest, stage: scoredStage(contest, key.stageKey) }
}

export function requireGoingOn({ state }: Pick<ContestRecord, 'state'>): void {
  if (state === 'draft') throw new Refusal('not-found')
  if (state === 'calledOff') throw new Refusal('contest-called-off')
}

/** Somebody who came to the stage, and whose scores are being kept by the caller. */
export async function competitor(
  deps: ResultDeps,
  actor: Actor,
  { contestId, stageKey, entryId }: Omit<ResultKey, 'tradeKey'> & { entryId: string },
): Promise<ScoredTrade & { key: ResultKey; entry: EntryRecord }> {
  const contest = await deskContest(deps, actor, contestId)
  requireGoingOn(contest)
  const stage = scoredStage(contest, stageKey)
  const entry = await deps.entries.byId(entryId)
  if (!entry || entry.contestId !== contestId || !came(entry, stageKey)) throw new Refusal('not-found')
  await requireImpartial(deps, actor, entry)
  return { contest, stage, entry, key: { contestId, stageKey, tradeKey: entry.tradeKey } }
}
