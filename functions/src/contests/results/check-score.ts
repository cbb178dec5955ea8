import type { Sheet } from 'shared-types/contest-results'
import { type Actor, sharesPerson } from '../../platform/http/caller.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { ResultDeps } from './deps.ts'
import { competitor, typistOf } from './field.ts'
import { describeSheet, type SheetRecord, stateOf } from './scores.ts'

interface At {
  contestId: string
  stageKey: string
  entryId: string
  judge: string
}

/** The total from the paper once more, by somebody else. Where the two differ either is typed again: the sheet by anybody, the total by anybody but who typed the sheet. */
export async function checkScore(
  deps: ResultDeps,
  actor: Actor,
  at: At,
  { version, totalCenti }: { version: number; totalCenti: number },
): Promise<Sheet> {
  const { entry, key } = await competitor(deps, actor, at)
  const judge = Number(at.judge)
  const before = await deps.scores.sheet(key, entry.entryId, judge)
  if (!before) throw new Refusal('not-found')
  const by = typistOf(actor)
  if (sharesPerson(before.enteredBy, by)) throw new Refusal('checked-by-same-person')
  if (before.version !== version || stateOf(before) === 'checked') throw new Refusal('score-changed')
  const second = { totalCenti, by, at: deps.clock.now().toISOString() }
  const after: SheetRecord = { ...before, second, version: version + 1 }
  await deps.scores.save(...deps.scores.keeping(before, after))
  return describeSheet(judge, after, by)
}
