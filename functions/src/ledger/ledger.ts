import type { EntryKind, Measure } from 'shared-types/ledger'
import { inOrder, sealOf } from '../platform/crypto/seal.ts'
import { refuse } from '../platform/refusal.ts'

/** The rules of a book: amounts only ever accumulate, each entry seals all before it. */

export type Balances = Record<EntryKind, number>

export interface Book extends Balances {
  bookId: string
  orgId: string
  title: string
  /** Source of funds, `countyFinance` for one: sources are never mixed in one book. */
  fund: string
  year: number
  /** What the book is kept for: a programme, a season. */
  about: string
  measure: Measure
  /** How many entries there are, and the seal of the last. */
  seq: number
  hash: string
}

export interface NewEntry {
  kind: EntryKind
  /** A whole number in the book's measure, not 0; negative takes back what an earlier entry said. */
  amount: number
  /** caseId, batchId … */
  about: string
  /** The number people quote. */
  number?: string
  payeeMasked?: string
  note?: string
  /** The entry that this one takes back. */
  reverses?: number
  byAccountId: string
  byMasked?: string
}

export interface Entry extends NewEntry {
  seq: number
  at: string
  hash: string
}

type Facts = Pick<Book, 'bookId' | 'orgId' | 'title' | 'fund' | 'year' | 'about' | 'measure'>

/** The chain begins with what the book is, so that its title or fund cannot be exchanged either. */
export const firstSeal = ({ bookId, orgId, title, fund, year, about, measure }: Facts): string =>
  sealOf([bookId, orgId, title, fund, year, about, measure])

const canonical = (entry: Omit<Entry, 'hash'>) => {
  const { seq, kind, amount, about, number, payeeMasked, note, reverses, byAccountId, byMasked, at } = entry
  return inOrder(seq, kind, amount, about, number, payeeMasked, note, reverses, byAccountId, byMasked, at)
}

export const sealAfter = (previous: string, entry: Omit<Entry, 'hash'>): string => sealOf([previous, ...canonical(entry)])

export const newBook = (facts: Facts): Book => ({
  ...facts,
  seq: 0,
  hash: firstSeal(facts),
  planned: 0,
  approved: 0,
  paid: 0,
  returned: 0,
})

/** The balances after these entries, or a refusal. Nothing may be approved beyond what is planned, nor paid beyond what is approved. */
export function appended(book: Balances, entries: readonly Pick<NewEntry, 'kind' | 'amount'>[]): Balances {
  const { planned, approved, paid, returned } = book
  const after: Balances = { planned, approved, paid, returned }
  for (const { kind, amount } of entries) {
    if (!Number.isSafeInteger(amount) || amount === 0) throw new Error('an amount is a whole number other than 0')
    after[kind] += amount
  }
  if (after.approved > after.planned) refuse('budget-exceeded')
  const outstanding = after.paid - after.returned
  if (Math.min(...Object.values(after), outstanding) < 0 || outstanding > after.approved) refuse('ledger-overdrawn')
  return after
}

/** The rows that these entries become, numbered and sealed one after another. */
export function chained(book: Pick<Book, 'seq' | 'hash'>, entries: readonly NewEntry[], now: Date): Entry[] {
  let { seq, hash } = book
  return entries.map(entry => {
    seq += 1
    const numbered = { ...entry, seq, at: now.toISOString() }
    hash = sealAfter(hash, numbered)
    return { ...numbered, hash }
  })
}
