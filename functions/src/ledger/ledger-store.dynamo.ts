import { actOfStaffIn, actRow } from '../platform/events/act.ts'
import type { Row, Table } from '../platform/dynamo/table.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import { appended, type Book, chained, type Entry, type NewEntry } from './ledger.ts'
import type { LedgerStore } from './ledger-store.ts'

/**
 * Access patterns of table `ledger`
 * | question                        | pk           | sk                | index          |
 * | one book and its balances       | BOK#<bookId> | BOK               |                |
 * | its entries                     | BOK#<bookId> | ENT#<seq>         |                |
 * | who exported it                 | BOK#<bookId> | EXP#<at>#<audId>  |                |
 * | books kept for a programme      | ABT#<about>  | <year>#<bookId>   | byAbout        |
 * | books of a union, by year       | ORG#<orgId>  | <year>#<bookId>   | byOrganisation |
 * An entry is put once and never touched again; the head row is what racing appends meet at.
 */
const headKey = (bookId: string) => ({ pk: `BOK#${bookId}`, sk: 'BOK' })
const entrySk = (seq: number) => `ENT#${String(seq).padStart(9, '0')}`

const headRow = (book: Book): Row => ({
  ...headKey(book.bookId),
  ...book,
  byAboutPk: `ABT#${book.about}`,
  byAboutSk: `${book.year}#${book.bookId}`,
  byOrganisationPk: `ORG#${book.orgId}`,
  byOrganisationSk: `${book.year}#${book.bookId}`,
})

function toBook(row: Row): Book {
  const { pk: _p, sk: _s, byAboutPk: _a, byAboutSk: _b, byOrganisationPk: _c, byOrganisationSk: _d, ...book } = row
  return book as unknown as Book
}

function toEntry({ pk: _p, sk: _s, act: _a, ...entry }: Row): Entry {
  return entry as unknown as Entry
}

/** What members sign for and what jobs add up are entries, and no acts of staff. */
function enteringOf({ bookId, orgId, title: name }: Book, { kind: detail, at, number, byAccountId: accountId, byMasked }: Entry) {
  const about = { id: bookId, name, ...(number ? { number } : {}) }
  return actOfStaffIn({ kind: 'bookEntered', at, accountId, ...(byMasked ? { byMasked } : {}), orgId, about, detail })
}

function writes({ name }: Table): Pick<LedgerStore, 'opening' | 'appending'> {
  const entryRow = (book: Book, entry: Entry): Write => ({
    table: name,
    put: { pk: `BOK#${book.bookId}`, sk: entrySk(entry.seq), ...entry, ...enteringOf(book, entry) },
    condition: 'attribute_not_exists(pk)',
    onFail: 'ledger-changed',
  })
  return {
    opening(book: Book, first: { entries: readonly NewEntry[]; now: Date } = { entries: [], now: new Date(0) }): Write[] {
      const rows = chained(book, first.entries, first.now)
      const { seq, hash } = rows.at(-1) ?? book
      const head = headRow({ ...book, ...appended(book, first.entries), seq, hash })
      return [
        { table: name, put: head, condition: 'attribute_not_exists(pk)', onFail: 'ledger-changed' },
        ...rows.map(entry => entryRow(book, entry)),
      ]
    },
    appending(book: Book, entries: readonly NewEntry[], now: Date): Write[] {
      const after = appended(book, entries)
      const rows = chained(book, entries, now)
      const last = rows.at(-1) ?? book
      const names = ['seq', 'hash', ...Object.keys(after)]
      return [
        {
          table: name,
          key: headKey(book.bookId),
          update: `SET ${names.map(field => `#${field} = :${field}`).join(', ')}`,
          condition: '#seq = :was',
          names: Object.fromEntries(names.map(field => [`#${field}`, field])),
          values: {
            ':was': book.seq,
            ':seq': last.seq,
            ':hash': last.hash,
            ...Object.fromEntries(Object.entries(after).map(([kind, sum]) => [`:${kind}`, sum])),
          },
          onFail: 'ledger-changed',
        },
        ...rows.map(entry => entryRow(book, entry)),
      ]
    },
  }
}

export function dynamoLedgerStore(table: Table): LedgerStore {
  return {
    ...writes(table),
    book: async bookId => {
      const row = await table.get(`BOK#${bookId}`, 'BOK')
      return row && toBook(row)
    },
    booksAbout: async about => (await table.queryAll({ index: 'byAbout', pk: `ABT#${about}`, newestFirst: true })).map(toBook),
    booksOf: async (orgId, year) => {
      const within = year === undefined ? {} : { beginsWith: `${year}#` }
      const rows = await table.queryAll({ index: 'byOrganisation', pk: `ORG#${orgId}`, newestFirst: true, ...within })
      return rows.map(toBook)
    },
    async entries(bookId, { cursor, limit, newestFirst = false }) {
      const page = { pk: `BOK#${bookId}`, beginsWith: 'ENT#', limit, newestFirst, cursor, consistent: true }
      const { rows, next } = await table.query(page)
      return { entries: rows.map(toEntry), ...(next ? { next } : {}) }
    },
    save: (...all) => table.write(...all),
    noteExport: ({ bookId, ...note }, orgId) => {
      const { at, byAccountId: accountId, byMasked, reason } = note
      const facts = {
        kind: 'sheetTakenOut' as const,
        at,
        accountId,
        byMasked,
        orgId,
        about: { id: bookId },
        detail: 'book',
        reason,
      }
      return table.write({ table: table.name, put: actRow({ pk: `BOK#${bookId}`, prefix: 'EXP' }, facts, note) })
    },
  }
}
