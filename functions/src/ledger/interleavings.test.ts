import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { createTables } from '../../../infra/local/create-tables.ts'
import { dynamoClient } from '../../../infra/local/dynamo.ts'
import { inRoughWeather } from '../../test/weather.ts'
import { capabilities } from '../capabilities.ts'
import { createDocumentClient } from '../platform/dynamo/client.ts'
import { createTable, type Table } from '../platform/dynamo/table.ts'
import { newId } from '../platform/ids.ts'
import { Refusal } from '../platform/refusal.ts'
import { type Book, newBook, type NewEntry } from './ledger.ts'
import { dynamoLedgerStore } from './ledger-store.dynamo.ts'
import type { LedgerStore } from './ledger-store.ts'
import { verifyBook } from './verify-book.ts'
import { withBook } from './with-book.ts'

const prefix = `t${randomUUID().slice(0, 8)}`
let table: Table
let store: LedgerStore

beforeAll(async () => {
  await createTables(dynamoClient(process.env.DYNAMODB_ENDPOINT ?? ''), prefix, [capabilities.ledger.table])
  table = createTable(inRoughWeather(createDocumentClient()), `${prefix}-ledger`)
  store = dynamoLedgerStore(table)
})

const entry = (kind: NewEntry['kind'], amount: number): NewEntry => ({ kind, amount, about: 'cas_test00', byAccountId: 'acc_1' })

const append = (bookId: string, ...entries: NewEntry[]) =>
  withBook(store, bookId, book => store.save(...store.appending(book, entries, new Date())))

async function openBook(planned = 0, orgId = newId('org')): Promise<string> {
  const facts = { orgId, title: '助学', fund: 'countyFinance', year: 2026, about: orgId, measure: 'fen' as const }
  const book = newBook({ bookId: newId('bok'), ...facts })
  await store.save(...store.opening(book, { entries: planned > 0 ? [entry('planned', planned)] : [], now: new Date() }))
  return book.bookId
}

const standing = async (bookId: string) => (await store.book(bookId)) as Book

describe('whatever is written into a book at once', () => {
  it('the chain verifies, the balances are the sums, and no budget is exceeded', async () => {
    const act = fc.array(
      fc.record({
        kind: fc.constantFrom<NewEntry['kind']>('planned', 'approved', 'approved', 'paid', 'returned'),
        amount: fc.integer({ min: -40, max: 60 }).filter(amount => amount !== 0),
      }),
      { minLength: 1, maxLength: 3 },
    )
    const waves = fc.array(fc.array(act, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 })
    let accepted = 0
    await fc.assert(
      fc.asyncProperty(waves, async all => {
        const bookId = await openBook(100)
        let written = 1
        for (const wave of all) {
          const racing = wave.map(entries => append(bookId, ...entries.map(({ kind, amount }) => entry(kind, amount))))
          const results = await Promise.allSettled(racing)
          for (const [i, result] of results.entries()) {
            if (result.status === 'fulfilled') written += wave[i]?.length ?? 0
            else expect(['budget-exceeded', 'ledger-overdrawn']).toContain((result.reason as Refusal).code)
          }
        }
        const book = await standing(bookId)
        expect(await verifyBook(store, bookId)).toEqual({ ok: true, entries: written })
        expect(book.approved).toBeLessThanOrEqual(book.planned)
        expect(book.paid - book.returned).toBeLessThanOrEqual(book.approved)
        accepted += written - 1
      }),
      { numRuns: 60, seed: 20261124 },
    )
    expect(accepted).toBeGreaterThan(100)
  })

  it('a budget for twelve with thirty racing for it is given to exactly twelve', async () => {
    const each = 415_00
    const bookId = await openBook(12 * each)
    const results = await Promise.allSettled(Array.from({ length: 30 }, () => append(bookId, entry('approved', each))))
    const refused = results.flatMap(result => (result.status === 'rejected' ? [(result.reason as Refusal).code] : []))
    expect(refused).toEqual(Array.from({ length: 18 }, () => 'budget-exceeded'))
    expect(await standing(bookId)).toMatchObject({ planned: 12 * each, approved: 12 * each, seq: 13 })
    expect(await verifyBook(store, bookId)).toEqual({ ok: true, entries: 13 })
  })

  it('a book that went on since it was read takes nothing', async () => {
    const bookId = await openBook(10)
    const before = await standing(bookId)
    await append(bookId, entry('approved', 5))
    await expect(store.save(...store.appending(before, [entry('approved', 5)], new Date()))).rejects.toThrow('ledger-changed')
    expect(await verifyBook(store, bookId)).toEqual({ ok: true, entries: 2 })
  })
})

describe('whoever reaches past the store', () => {
  const row = (bookId: string, seq: number) => ({ pk: `BOK#${bookId}`, sk: `ENT#${String(seq).padStart(9, '0')}` })
  const head = (bookId: string) => ({ pk: `BOK#${bookId}`, sk: 'BOK' })
  const filled = async () => {
    const bookId = await openBook(100)
    for (const amount of [10, 20, 30]) await append(bookId, entry('approved', amount))
    expect(await verifyBook(store, bookId)).toEqual({ ok: true, entries: 4 })
    return bookId
  }

  it('is found when an amount was changed, at the entry', async () => {
    const bookId = await filled()
    await table.bump(row(bookId, 3), 'SET amount = :a', { ':a': 21 })
    expect(await verifyBook(store, bookId)).toEqual({ ok: false, entries: 2, brokenAt: 3 })
  })

  it('is found when an entry was removed from the middle or from the end', async () => {
    const [middle, end] = [await filled(), await filled()]
    await table.write({ table: table.name, remove: row(middle, 2) })
    await table.write({ table: table.name, remove: row(end, 4) })
    expect(await verifyBook(store, middle)).toMatchObject({ ok: false, brokenAt: 2 })
    expect(await verifyBook(store, end)).toMatchObject({ ok: false, brokenAt: 4 })
  })

  it('is found when a balance or the source of the money was changed', async () => {
    const [balance, fund] = [await filled(), await filled()]
    await table.bump(head(balance), 'SET approved = :a', { ':a': 0 })
    await table.bump(head(fund), 'SET fund = :f', { ':f': 'unionFund' })
    expect(await verifyBook(store, balance)).toMatchObject({ ok: false, brokenAt: 5 })
    expect(await verifyBook(store, fund)).toMatchObject({ ok: false, brokenAt: 1 })
  })
})

describe('the shelf', () => {
  it('gives the books of a union and of a matter, and entries page by page', async () => {
    const orgId = newId('org')
    const [first, second] = [await openBook(5, orgId), await openBook(7, orgId)]
    expect((await store.booksOf(orgId)).map(book => book.bookId)).toEqual([second, first])
    expect(await store.booksOf(orgId, 2025)).toEqual([])
    expect(await store.booksAbout(orgId)).toHaveLength(2)
    await append(first, entry('approved', 1), entry('approved', 2))
    const page = await store.entries(first, { limit: 2, newestFirst: true })
    expect(page.entries.map(({ seq }) => seq)).toEqual([3, 2])
    const rest = await store.entries(first, { limit: 2, newestFirst: true, cursor: page.next })
    expect(rest.entries.map(({ amount }) => amount)).toEqual([5])
  })
})
