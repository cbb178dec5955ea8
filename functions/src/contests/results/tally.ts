import type { Scoring } from 'shared-types/contest-form'
import type { EntryRecord } from '../entry.ts'
import { came } from './field.ts'
import { type AbsenceRecord, scoreOf, type SheetRecord, stateOf, type Typist, typistsOf } from './scores.ts'

export interface Tally {
  scored: { entry: EntryRecord; scoreCenti: number }[]
  absent: number
  /** Sheets of those who came that do not count yet. */
  unchecked: number
  scoredBy: Typist[]
}

/** Whoever came and competed has a score once two people agree on each of their sheets. */
export function tally(
  { judges, dropsHighAndLow }: Pick<Scoring, 'judges' | 'dropsHighAndLow'>,
  stageKey: string,
  field: readonly EntryRecord[],
  { sheets, absences }: { sheets: readonly SheetRecord[]; absences: readonly Pick<AbsenceRecord, 'entryId'>[] },
): Tally {
  const absent = new Set(absences.map(({ entryId }) => entryId))
  const competed = field.filter(entry => came(entry, stageKey) && !absent.has(entry.entryId))
  const byEntry = Map.groupBy(
    sheets.filter(sheet => sheet.judge <= judges && stateOf(sheet) === 'checked'),
    ({ entryId }) => entryId,
  )
  const checked = competed.map(entry => ({ entry, totals: (byEntry.get(entry.entryId) ?? []).map(sheet => sheet.totalCenti) }))
  return {
    scored: checked
      .filter(({ totals }) => totals.length === judges)
      .map(({ entry, totals }) => ({ entry, scoreCenti: scoreOf(totals, { dropsHighAndLow }) })),
    absent: field.length - competed.length,
    unchecked: checked.reduce((sum, { totals }) => sum + judges - totals.length, 0),
    scoredBy: typistsOf(sheets),
  }
}
