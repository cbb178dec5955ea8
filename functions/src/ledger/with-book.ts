import { setTimeout as wait } from 'node:timers/promises'
import { Refusal } from '../platform/refusal.ts'
import type { Book } from './ledger.ts'
import type { LedgerStore } from './ledger-store.ts'

/** Thirty at once on one book are through in two seconds; a caller waits at most about ten. */
const attempts = 30
const longestPauseMs = 600

/** `try-again` is what a transaction says that kept meeting others on the head row. */
const lostTheRace = (error: unknown): boolean =>
  error instanceof Refusal && (error.code === 'ledger-changed' || error.code === 'try-again')

/** Runs an act on the book as it stands, again from the start whenever somebody else's entry came first. */
export async function withBook<T>(
  store: Pick<LedgerStore, 'book'>,
  bookId: string,
  attempt: (book: Book) => Promise<T>,
): Promise<T> {
  for (let round = 1; ; round += 1) {
    const book = await store.book(bookId)
    if (!book) throw new Refusal('not-found')
    try {
      return await attempt(book)
    } catch (error) {
      if (!lostTheRace(error)) throw error
      if (round === attempts) throw new Refusal('try-again')
      await wait(Math.random() * Math.min(longestPauseMs, 15 * 2 ** round))
    }
  }
}
