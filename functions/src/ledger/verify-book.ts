import { Refusal } from '../platform/refusal.ts'
import { type Balances, type Book, type Entry, firstSeal, sealAfter } from './ledger.ts'
import type { LedgerStore } from './ledger-store.ts'

const pageSize = 500

/** Oldest first, up to the entry the head stood at: what is appended while one reads is not looked at. */
export async function* entriesUpTo(store: LedgerStore, book: Book): AsyncGenerator<Entry> {
  let cursor: string | undefined
  do {
    const page = await store.entries(book.bookId, { cursor, limit: pageSize })
    for (const entry of page.entries) if (entry.seq <= book.seq) yield entry
    cursor = page.next
  } while (cursor)
}

const sameBalances = (book: Balances, sums: Balances): boolean =>
  (Object.keys(sums) as (keyof Balances)[]).every(kind => book[kind] === sums[kind])

export interface Verdict {
  ok: boolean
  entries: number
  /** The first entry that is not as it was written; one past the last when the head does not follow from the entries. */
  brokenAt?: number
}

/** Reads the book from the beginning: every seal has to follow from the one before, and the balances from the amounts. */
export async function verifyBook(store: LedgerStore, bookId: string): Promise<Verdict> {
  const book = await store.book(bookId)
  if (!book) throw new Refusal('not-found')
  const sums: Balances = { planned: 0, approved: 0, paid: 0, returned: 0 }
  let entries = 0
  let hash = firstSeal(book)
  for await (const entry of entriesUpTo(store, book)) {
    hash = sealAfter(hash, entry)
    if (entry.seq !== entries + 1 || entry.hash !== hash) return { ok: false, entries, brokenAt: entries + 1 }
    entries += 1
    sums[entry.kind] += entry.amount
  }
  const whole = entries === book.seq && hash === book.hash && sameBalances(book, sums)
  return whole ? { ok: true, entries } : { ok: false, entries, brokenAt: entries + 1 }
}
