import type { LedgerBook, LedgerEntry } from 'shared-types/ledger'
import { type OrganisationStore, requireScope } from '../organisations/index.ts'
import type { Clock } from '../platform/clock.ts'
import type { Actor } from '../platform/http/caller.ts'
import { Refusal } from '../platform/refusal.ts'
import type { StaffStore } from '../staff/index.ts'
import type { Book, Entry } from './ledger.ts'
import type { LedgerStore } from './ledger-store.ts'

export interface LedgerDeps {
  ledger: LedgerStore
  organisations: OrganisationStore
  staff: StaffStore
  clock: Clock
}

const looking = ['reviewer', 'manager', 'auditor'] as const
const pageSize = 50

const describeBook = ({ seq, hash: _hash, about: _about, ...book }: Book): LedgerBook => ({ ...book, entries: seq })

const describeEntry = ({ about: _about, byAccountId: _by, hash: _hash, ...entry }: Entry): LedgerEntry => entry

/** A book of the caller's subtree; another one does not exist for them. */
export async function bookInScope(deps: LedgerDeps, actor: Actor, bookId: string): Promise<Book> {
  const book = await deps.ledger.book(bookId)
  if (!book) throw new Refusal('not-found')
  await requireScope(deps, actor, looking, book.orgId)
  return book
}

export async function listBooks(deps: LedgerDeps, actor: Actor, orgId: string, year?: number): Promise<LedgerBook[]> {
  await requireScope(deps, actor, looking, orgId)
  return (await deps.ledger.booksOf(orgId, year)).map(describeBook)
}

export async function listEntries(deps: LedgerDeps, actor: Actor, bookId: string, cursor?: string) {
  const book = await bookInScope(deps, actor, bookId)
  const { entries, next } = await deps.ledger.entries(bookId, { cursor, limit: pageSize, newestFirst: true })
  return { book: describeBook(book), items: entries.map(describeEntry), ...(next ? { next } : {}) }
}
