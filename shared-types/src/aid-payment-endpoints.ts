import * as z from 'zod/mini'
import { BatchId } from './aid-application.ts'
import { Batch, PaymentRow } from './aid-desk.ts'
import { Fund, ProgrammeId } from './aid-programmes.ts'
import { endpoint } from './contract.ts'
import { CaseId, Cursor, pageOf, textOf } from './fields.ts'

/** Paying, by the county's managers: never who approved. One batch for one programme and one source of funds. */

const paying = { staff: ['manager'] } as const
const reading = { staff: ['manager', 'auditor'] } as const
const byBatch = { params: z.object({ batchId: BatchId }) }
/** base64 of a workbook of 1 MB. */
const FileBase64 = z.string().check(z.maxLength(1_400_000, '文件不能超过 1 MB'), z.regex(/^[A-Za-z0-9+/]+=*$/, '文件读不出来'))

export const aidPaymentEndpoints = {
  listPaymentsDue: endpoint({
    method: 'GET',
    path: '/staff/aid/payments',
    summary: 'What is approved and not yet in a batch, by programme and source, with count and sum.',
    access: reading,
    request: {},
    response: z.object({
      items: z.array(
        z.object({
          programmeId: ProgrammeId,
          programmeName: z.string(),
          fund: Fund,
          count: z.int(),
          totalFen: z.int(),
        }),
      ),
    }),
    errors: [],
  }),
  collectBatch: endpoint({
    method: 'POST',
    path: '/staff/aid/batches',
    summary: 'Gather what is due into a batch. A batch left half gathered is gone on with; call until its state is ready.',
    access: paying,
    rate: 'write',
    once: true,
    request: { body: z.object({ programmeId: ProgrammeId, fund: Fund }) },
    response: z.object({
      batch: z.optional(Batch),
      /** Left out because the caller approved them: somebody else pays these. */
      leftOut: z.int(),
    }),
    errors: ['nothing-due'],
  }),
  listBatches: endpoint({
    method: 'GET',
    path: '/staff/aid/batches',
    summary: 'Batches, newest first.',
    access: reading,
    request: { query: z.object({ cursor: z.optional(Cursor) }) },
    response: pageOf(Batch),
    errors: [],
  }),
  getBatch: endpoint({
    method: 'GET',
    path: '/staff/aid/batches/{batchId}',
    summary: 'One batch with its rows, masked.',
    access: reading,
    request: byBatch,
    response: z.object({ batch: Batch, rows: z.array(PaymentRow) }),
    errors: [],
  }),
  exportBatch: endpoint({
    method: 'POST',
    path: '/staff/aid/batches/{batchId}/bank-file',
    summary: 'The file for the bank, with plain names and cards, for a stated reason; recorded. The batch counts as sent.',
    access: paying,
    rate: 'submit',
    request: { ...byBatch, body: z.object({ reason: textOf(100, '请写明导出的原因') }) },
    response: z.object({ fileName: z.string(), fileBase64: z.string() }),
    errors: ['batch-not-ready', 'payer-approved-it'],
  }),
  importResults: endpoint({
    method: 'POST',
    path: '/staff/aid/batches/{batchId}/results',
    summary: "The bank's result, the same file filled in: each row is settled once, however often the file is sent.",
    access: paying,
    rate: 'submit',
    largestBody: 1_500_000,
    request: { ...byBatch, body: z.object({ fileBase64: FileBase64 }) },
    response: z.object({
      batch: Batch,
      settled: z.int(),
      problems: z.array(z.object({ row: z.int(), message: z.string() })),
    }),
    errors: ['batch-not-ready', 'sheet-unreadable', 'payer-approved-it'],
  }),
  reversePayment: endpoint({
    method: 'POST',
    path: '/staff/aid/applications/{caseId}/reversal',
    summary:
      'Money that came back after it was paid: a new row in the ledger, and the person is asked for the one thing to mend.',
    access: paying,
    rate: 'write',
    once: true,
    request: { params: z.object({ caseId: CaseId }), body: z.object({ reason: textOf(200, '请写明退回的原因') }) },
    response: z.object({ payment: PaymentRow }),
    errors: ['case-changed', 'case-not-open', 'payer-approved-it'],
  }),
}
