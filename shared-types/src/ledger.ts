import * as z from 'zod/mini'
import { endpoint } from './contract.ts'
import { Cursor, InstantSchema, OrganisationId, pageOf, prefixedId, textOf } from './fields.ts'

/** Books of money or goods: what was planned, approved, paid and came back, provable from rows that are never edited. */

export const BookId = prefixedId('bok')

export const EntryKind = z.enum(['planned', 'approved', 'paid', 'returned'])
export type EntryKind = z.infer<typeof EntryKind>

export const Measure = z.enum(['fen', 'pieces'])
export type Measure = z.infer<typeof Measure>

const balances = { planned: z.int(), approved: z.int(), paid: z.int(), returned: z.int() }

export const LedgerBook = z.object({
  bookId: BookId,
  orgId: OrganisationId,
  title: z.string(),
  /** Where it comes from, kept apart from every other source. */
  fund: z.string(),
  year: z.int(),
  measure: Measure,
  entries: z.int(),
  ...balances,
})
export type LedgerBook = z.infer<typeof LedgerBook>

/** Nobody's name in full and no account: a mask, a number that people quote, an amount. */
export const LedgerEntry = z.object({
  seq: z.int(),
  kind: EntryKind,
  /** In the book's measure; negative takes back. */
  amount: z.int(),
  number: z.optional(z.string()),
  payeeMasked: z.optional(z.string()),
  note: z.optional(z.string()),
  /** The entry that this one takes back, wholly or in part. */
  reverses: z.optional(z.int()),
  byMasked: z.optional(z.string()),
  at: InstantSchema,
})
export type LedgerEntry = z.infer<typeof LedgerEntry>

const Verification = z.object({
  ok: z.boolean(),
  entries: z.int(),
  /** The first entry that is not as it was written; one past the last when the balances do not follow from the entries. */
  brokenAt: z.optional(z.int()),
})

const looks = { staff: ['reviewer', 'manager', 'auditor'] } as const
const byId = z.object({ bookId: BookId })
const Year = z.string().check(z.regex(/^20\d\d$/, '请填写年份'))

export const ledgerEndpoints = {
  listBooks: endpoint({
    method: 'GET',
    path: '/staff/ledger/books',
    summary: "A union's books with their balances, newest year first.",
    access: looks,
    request: { query: z.object({ orgId: OrganisationId, year: z.optional(Year) }) },
    response: z.object({ items: z.array(LedgerBook) }),
    errors: [],
  }),
  listLedgerEntries: endpoint({
    method: 'GET',
    path: '/staff/ledger/books/{bookId}/entries',
    summary: 'The entries of one book, newest first.',
    access: looks,
    request: { params: byId, query: z.object({ cursor: z.optional(Cursor) }) },
    response: z.object({ book: LedgerBook, ...pageOf(LedgerEntry).shape }),
    errors: [],
  }),
  verifyLedger: endpoint({
    method: 'POST',
    path: '/staff/ledger/books/{bookId}/verification',
    summary: 'Recompute the chain and the balances of a book from its entries.',
    access: looks,
    rate: 'submit',
    request: { params: byId },
    response: Verification,
    errors: [],
  }),
  exportLedger: endpoint({
    method: 'POST',
    path: '/staff/ledger/books/{bookId}/export',
    summary: 'A book as an Excel sheet that says who took it out, when and what for; that is kept.',
    access: looks,
    rate: 'submit',
    request: { params: byId, body: z.object({ reason: textOf(200, '请写明用途') }) },
    response: z.object({ fileName: z.string(), fileBase64: z.string() }),
    errors: [],
  }),
}
