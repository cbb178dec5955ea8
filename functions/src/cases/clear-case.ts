import type { Write } from '../platform/dynamo/transact.ts'
import type { CaseRecord } from './case.ts'

/** Of an ended case whose file has been kept long enough: number, kind, outcome and dates stay. */
export interface ClearCaseStore {
  /** Ended cases whose files are due on a day. */
  keptUntil(day: string): Promise<string[]>
  byId(caseId: string): Promise<CaseRecord | undefined>
  /** Writes that take the words out of its course. */
  clearingCourse(caseId: string): Promise<Write[]>
  /** Refused with `case-changed` when somebody has acted on it this moment. */
  clearing(before: CaseRecord, at: Date): Write
  save(...writes: Write[]): Promise<void>
}
