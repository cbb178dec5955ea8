import type { ClearedRule } from 'shared-types/retention-days'
import type { Write } from '../platform/dynamo/transact.ts'

/** One run of the job that removes what has been kept long enough: how many of what, never what was in them. */
export interface ClearingRun {
  runId: string
  startedAt: string
  /** Of the published table that it went by. */
  ruleVersion: string
  removed: Partial<Record<ClearedRule, number>>
  /** Until which local day nothing is left that was due; absent while it runs, or where it died. */
  upTo?: string
  endedAt?: string
}

export interface ClearingStore {
  begin(run: ClearingRun): Promise<void>
  /** A write for the transaction that removes one: counted with it or not at all. */
  counting(run: ClearingRun, rule: ClearedRule): Write
  end(run: ClearingRun, upTo: string, at: Date): Promise<void>
  /** The last day that is done of one kind of due things. */
  doneUpTo(source: string): Promise<string | undefined>
  noteDone(source: string, day: string): Promise<void>
  /** Newest first. */
  runs(cursor?: string): Promise<{ runs: ClearingRun[]; next?: string }>
}
