import type { Sheet } from 'shared-types/contest-results'
import type { Actor } from '../../platform/http/caller.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { ResultDeps } from './deps.ts'
import { competitor, typistOf } from './field.ts'
import { describeSheet, requireFit, type SheetRecord, totalOf } from './scores.ts'

interface At {
  contestId: string
  stageKey: string
  entryId: string
  judge: string
}

/** One judge's sheet, typed or typed anew; what somebody had checked before counts no more. */
export async function enterScore(
  deps: ResultDeps,
  actor: Actor,
  at: At,
  { version, pointsCenti }: { version: number; pointsCenti: Record<string, number> },
): Promise<Sheet> {
  const { stage, entry, key } = await competitor(deps, actor, at)
  const judge = Number(at.judge)
  if (judge > stage.scoring.judges) throw new Refusal('not-found')
  requireFit(stage.scoring, pointsCenti)
  const before = await deps.scores.sheet(key, entry.entryId, judge)
  if ((before?.version ?? 0) !== version) throw new Refusal('score-changed')
  const after: SheetRecord = {
    ...key,
    entryId: entry.entryId,
    judge,
    pointsCenti,
    totalCenti: totalOf(pointsCenti),
    enteredBy: typistOf(actor),
    enteredAt: deps.clock.now().toISOString(),
    version: version + 1,
  }
  await deps.scores.save(...deps.scores.keeping(before, after))
  return describeSheet(judge, after, typistOf(actor))
}
