import type { Write } from '../platform/dynamo/transact.ts'
import type { Book, Entry, NewEntry } from './ledger.ts'

/** Who took a book out of the system, and what for. */
export interface ExportNote {
  bookId: string
  at: string
  byAccountId: string
  byMasked: string
  reason: string
  entries: number
}

export interface EntriesQuery {
  cursor?: string | undefined
  limit: number
  newestFirst?: boolean
}

export interface LedgerStore {
  /** Read consistently. */
  book(bookId: string): Promise<Book | undefined>
  booksAbout(about: string): Promise<Book[]>
  /** Newest year first. */
  booksOf(orgId: string, year?: number): Promise<Book[]>
  entries(bookId: string, query: EntriesQuery): Promise<{ entries: Entry[]; next?: string }>

  /** Writes for the caller's transaction: a new book, as `newBook` makes it, with its first entries if there are any. */
  opening(book: Book, first?: { entries: readonly NewEntry[]; now: Date }): Write[]
  /**
   * Writes for the caller's transaction: the entries and the head that follows from them. Refuses at once with `budget-exceeded` or
   * `ledger-overdrawn`; the transaction is refused with `ledger-changed` when the book has gone on since it was read.
   */
  appending(book: Book, entries: readonly NewEntry[], now: Date): Write[]
  save(...writes: Write[]): Promise<void>
  /** `orgId`: whose book it is. */
  noteExport(note: ExportNote, orgId: string): Promise<void>
}
