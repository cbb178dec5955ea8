import * as z from 'zod/mini'
import { CaseKind } from './cases.ts'
import { closingWord } from './closing-word.ts'
import { consentTextEndpoints } from './consent-text-endpoints.ts'
import { endpoint } from './contract.ts'
import { AccountId, CaseId, Cursor, DaySchema, InstantSchema, pageOf, prefixedId } from './fields.ts'
import { clearedRules } from './retention-days.ts'
import { SheetFile } from './sheets.ts'

/** What the law gives a person: closing the account (个人信息保护法 Art 15, 47). */

export const ClosingId = prefixedId('cls')

/** What has to be ended before an account can be closed; each has a page where that is done or waited for. */
export const Obstacle = z.discriminatedUnion('what', [
  /** Under way: to be withdrawn, or decided. */
  z.object({ what: z.literal('case'), caseId: CaseId, kind: CaseKind, number: z.string() }),
  /** Approved and not paid yet, or papers that have to follow. */
  z.object({ what: z.enum(['payment', 'papers']), caseId: CaseId, title: z.string(), number: z.string() }),
  /** A place that others could have: to be cancelled. */
  z.object({ what: z.literal('entry'), entryId: prefixedId('ent'), title: z.string() }),
  /** To be taken back by a manager. */
  z.object({ what: z.literal('role'), orgName: z.string() }),
])
export type Obstacle = z.infer<typeof Obstacle>

export const Closing = z.object({
  closingId: ClosingId,
  closedAt: InstantSchema,
  /** `clearing`: signed out and unbound at once; messages and drafts are being removed, at the latest on `doneBy`. */
  state: z.enum(['clearing', 'done']),
  doneBy: DaySchema,
})
export type Closing = z.infer<typeof Closing>

/** One run of the job that removes what has been kept long enough. */
export const ClearingRun = z.object({
  runId: prefixedId('clr'),
  startedAt: InstantSchema,
  /** Absent: it runs, or it died and the next one goes on. */
  endedAt: z.optional(InstantSchema),
  /** Until which local day nothing is left that was due. */
  upTo: z.optional(DaySchema),
  /** Of the published table that it went by. */
  ruleVersion: DaySchema,
  removed: z.array(z.object({ rule: z.enum(clearedRules), count: z.int() })),
})
export type ClearingRun = z.infer<typeof ClearingRun>

export const privacyEndpoints = {
  ...consentTextEndpoints,
  previewClosing: endpoint({
    method: 'GET',
    path: '/me/closing',
    summary: 'What stands in the way of closing the account now.',
    access: 'signed-in',
    request: {},
    response: z.object({ accountId: AccountId, isMember: z.boolean(), obstacles: z.array(Obstacle) }),
    errors: [],
  }),
  closeAccount: endpoint({
    method: 'POST',
    path: '/me/closing',
    summary: 'Close the account for good. `accountId` says which one was meant, should a retry come from a new one.',
    access: 'signed-in',
    rate: 'submit',
    once: true,
    request: { body: z.object({ accountId: AccountId, word: z.literal(closingWord, `请填写“${closingWord}”两个字`) }) },
    response: z.object({ closing: Closing }),
    errors: ['account-in-use'],
  }),
  getClosing: endpoint({
    method: 'GET',
    path: '/closings/{closingId}',
    summary: 'How far a closing is. Its number is all there is to ask by: nobody is signed in any more.',
    access: 'guest',
    request: { params: z.object({ closingId: ClosingId }) },
    response: z.object({ closing: Closing }),
    errors: [],
  }),
  takeOwnCopy: endpoint({
    method: 'POST',
    path: '/me/data-copies',
    summary: 'A workbook with what is kept of the caller, numbers masked; a few a day, and each taking is put down.',
    access: 'signed-in',
    rate: 'submit',
    request: {},
    response: SheetFile,
    errors: [],
  }),
  listClearingRuns: endpoint({
    method: 'GET',
    path: '/staff/clearing-runs',
    summary: 'What was removed because its time was over: how many of what and when, never what was in it. For the county.',
    access: { staff: ['manager', 'auditor'] },
    request: { query: z.object({ cursor: z.optional(Cursor) }) },
    response: pageOf(ClearingRun),
    errors: [],
  }),
}
