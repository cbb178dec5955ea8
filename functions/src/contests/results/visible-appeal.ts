import { type CaseRecord, visibleCase } from '../../cases/index.ts'
import { type Actor, sharesPerson } from '../../platform/http/caller.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { ContestRecord } from '../contest.ts'
import type { EntryRecord } from '../entry.ts'
import type { ResultDeps } from './deps.ts'
import { typistOf } from './field.ts'
import type { ResultRecord } from './result.ts'
import type { AppealRecord } from './result-store.ts'
import { type SheetRecord, typistsOf } from './scores.ts'

export interface VisibleAppeal {
  record: CaseRecord
  appeal: AppealRecord
  head: ResultRecord
  contest: ContestRecord
  entry: EntryRecord
  sheets: SheetRecord[]
}

/** An appeal in the caller's view with all that it is about. */
export async function visibleAppeal(deps: ResultDeps, actor: Actor, caseId: string): Promise<VisibleAppeal> {
  const record = await visibleCase(deps, actor, caseId)
  const appeal = record.kind === 'contests.appeal' ? await deps.results.appeal(caseId) : undefined
  if (!appeal) throw new Refusal('not-found')
  const [head, contest, entry, sheets] = await Promise.all([
    deps.results.head(appeal),
    deps.contests.byId(appeal.contestId),
    deps.entries.byId(appeal.entryId),
    deps.scores.ofEntry(appeal, appeal.entryId),
  ])
  if (!head || !contest || !entry) throw new Refusal('not-found')
  return { record, appeal, head, contest, entry, sheets }
}

/** Entered or checked a sheet of the trade for any version that was shown, or one of this entry since. */
export function hasScored(actor: Actor, { head, sheets }: Pick<VisibleAppeal, 'head' | 'sheets'>): boolean {
  const who = typistOf(actor)
  return [...head.scoredBy, ...typistsOf(sheets)].some(typist => sharesPerson(typist, who))
}
