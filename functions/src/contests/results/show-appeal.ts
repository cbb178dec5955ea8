import type { Actor } from '../../platform/http/caller.ts'
import { tradeOf } from '../contest.ts'
import { captainOf, numberOf } from '../entry.ts'
import type { ResultDeps } from './deps.ts'
import { typistOf } from './field.ts'
import { sheetsShown } from './list-scores.ts'
import { scoredStage, shownRow } from './result.ts'
import { hasScored, visibleAppeal } from './visible-appeal.ts'

export async function showAppeal(deps: ResultDeps, actor: Actor, caseId: string) {
  const found = await visibleAppeal(deps, actor, caseId)
  const { appeal, contest, entry, sheets } = found
  const { contestId, stageKey, tradeKey, version, text, reply } = appeal
  const stage = scoredStage(contest, stageKey)
  const ranked = (await deps.results.rows(appeal, version)).find(row => row.entryId === entry.entryId)
  return {
    scoredIt: hasScored(actor, found),
    contestId,
    contestTitle: contest.title,
    stageKey,
    stageName: stage.name,
    tradeKey,
    tradeName: tradeOf(contest, tradeKey).name,
    version,
    text,
    ...(reply ? { reply } : {}),
    entry: {
      number: numberOf(entry),
      nameMasked: captainOf(entry).nameMasked,
      ...(entry.teamName ? { teamName: entry.teamName } : {}),
      ...(entry.orgName ? { orgName: entry.orgName } : {}),
    },
    ...(ranked ? { ranked: shownRow(ranked) } : {}),
    sheets: sheetsShown(stage.scoring.judges, sheets, typistOf(actor)),
  }
}
