import type { BatchState } from 'shared-types/aid-desk'
import type { PayFailure } from 'shared-types/aid-application'
import type { Fund } from 'shared-types/aid-programmes'
import type { Write } from '../../platform/dynamo/transact.ts'

/** What goes to the bank together: one programme, one source of funds. */
export interface BatchRecord {
  batchId: string
  programmeId: string
  programmeName: string
  fund: Fund
  state: BatchState
  count: number
  totalFen: number
  paidCount: number
  failedCount: number
  createdAt: string
  byAccountId: string
  byMasked: string
}

/** A row stays in its batch whatever becomes of the application later. */
export interface BatchRow {
  batchId: string
  caseId: string
  number: string
  nameMasked: string
  orgId: string
  amountFen: number
  bank: string
  payeeMasked: string
  cardMasked: string
  approvedBy: string
  /** In whose place. */
  approvedFor?: string
  state: 'inBatch' | 'paid' | 'failed' | 'returned'
  failure?: PayFailure
  paidOn?: string
}

export interface BatchStore {
  byId(batchId: string): Promise<BatchRecord | undefined>
  list(cursor?: string): Promise<{ batches: BatchRecord[]; next?: string }>
  rows(batchId: string): Promise<BatchRow[]>
  row(batchId: string, caseId: string): Promise<BatchRow | undefined>
  /** The batch still being gathered for a programme and source, if any. */
  collecting(programmeId: string, fund: Fund): Promise<BatchRecord | undefined>
  noteExport(batchId: string, note: { at: string; accountId: string; reason: string }): Promise<void>

  /** Writes for a use case's transaction. */
  /** That somebody did something with it: `detail` is what. */
  noting(batchId: string, detail: 'gathered' | 'answerRead', by: { accountId: string; at: string }): Write
  opening(batch: BatchRecord): Write[]
  adding(row: BatchRow): Write[]
  settling(row: BatchRow): Write[]
  /** A row that was paid came back; what the batch counted stands. */
  returning(row: BatchRow): Write
  closing(batch: BatchRecord): Write[]
  sending(batchId: string): Write
  save(...writes: Write[]): Promise<void>
}
