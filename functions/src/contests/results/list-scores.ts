import type { ScoreRow } from 'shared-types/contest-results'
import type { Actor } from '../../platform/http/caller.ts'
import { captainOf, type EntryRecord, numberOf } from '../entry.ts'
import type { ResultDeps } from './deps.ts'
import { came, fieldOf, scoredTrade, typistOf } from './field.ts'
import type { ResultKey } from './result.ts'
import { describeSheet, type SheetRecord, type Typist } from './scores.ts'

export const sheetsShown = (judges: number, sheets: readonly SheetRecord[], viewer: Typist) =>
  Array.from({ length: judges }, (_, i) =>
    describeSheet(
      i + 1,
      sheets.find(({ judge }) => judge === i + 1),
      viewer,
    ),
  )

const rowOf = (entry: EntryRecord, stageKey: string): Omit<ScoreRow, 'sheets' | 'absent'> => ({
  entryId: entry.entryId,
  number: numberOf(entry),
  nameMasked: captainOf(entry).nameMasked,
  ...(entry.teamName ? { teamName: entry.teamName } : {}),
  ...(entry.orgName ? { orgName: entry.orgName } : {}),
  checkedIn: came(entry, stageKey),
})

/** By number: as the papers of a room are sorted. */
export async function listScores(deps: ResultDeps, actor: Actor, key: ResultKey) {
  const { contest, stage } = await scoredTrade(deps, actor, key)
  const [field, { sheets, absences }] = await Promise.all([fieldOf(deps, contest, key), deps.scores.of(key)])
  const byEntry = Map.groupBy(sheets, ({ entryId }) => entryId)
  const absent = new Set(absences.map(({ entryId }) => entryId))
  const items = field.map(entry => ({
    ...rowOf(entry, key.stageKey),
    absent: absent.has(entry.entryId) || !came(entry, key.stageKey),
    sheets: sheetsShown(stage.scoring.judges, byEntry.get(entry.entryId) ?? [], typistOf(actor)),
  }))
  items.sort((a, b) => (a.number < b.number ? -1 : 1))
  return { contestTitle: contest.title, stageName: stage.name, scoring: stage.scoring, items }
}
