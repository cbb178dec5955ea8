import type { Write } from '../../platform/dynamo/transact.ts'
import type { ResultKey } from './result.ts'
import type { AbsenceRecord, SheetRecord } from './scores.ts'

export interface ScoreStore {
  sheet(key: ResultKey, entryId: string, judge: number): Promise<SheetRecord | undefined>
  of(key: ResultKey): Promise<{ sheets: SheetRecord[]; absences: AbsenceRecord[] }>
  ofEntry(key: ResultKey, entryId: string): Promise<SheetRecord[]>
  /** `score-changed` when somebody else was first; the line before stays in the log. */
  keeping(before: SheetRecord | undefined, after: SheetRecord): Write[]
  /** `score-changed` when it is said already. */
  absent(key: ResultKey, absence: AbsenceRecord): Promise<void>
  /** By whom and when an absence was taken back; `score-changed` when none is there. */
  present(key: ResultKey, absence: AbsenceRecord): Promise<void>
  save(...writes: Write[]): Promise<void>
}
