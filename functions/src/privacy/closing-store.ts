import type { Write } from '../platform/dynamo/transact.ts'
import type { ClosingRecord } from './closing.ts'

export interface ClosingStore {
  byId(closingId: string): Promise<ClosingRecord | undefined>
  ofAccount(accountId: string): Promise<ClosingRecord | undefined>
  /** Those whose account is not cleared yet, the oldest first. */
  unfinished(limit: number): Promise<ClosingRecord[]>
  finish(closing: ClosingRecord, at: Date): Promise<void>
  /** Writes for a use case's transaction. */
  closing(record: ClosingRecord): Write[]
  save(...writes: Write[]): Promise<void>
}
