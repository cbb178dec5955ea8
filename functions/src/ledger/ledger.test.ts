import { describe, expect, it } from 'vitest'
import { appended, chained, newBook, sealAfter } from './ledger.ts'

const book = newBook({
  bookId: 'bok_test00',
  orgId: 'org_test00',
  title: '金秋助学',
  fund: 'countyFinance',
  year: 2026,
  about: 'autumnSchooling',
  measure: 'fen',
})
const planned = { ...book, planned: 1000 }
const entry = { kind: 'approved' as const, amount: 1000, about: 'cas_test00', byAccountId: 'acc_test00' }

describe('a book', () => {
  it('takes an approval up to the last fen of what is planned, and not one more', () => {
    expect(appended(planned, [entry])).toMatchObject({ approved: 1000 })
    expect(() => appended(planned, [{ ...entry, amount: 1001 }])).toThrow('budget-exceeded')
  })

  it('cannot be planned below what is approved already', () => {
    const full = { ...planned, approved: 1000 }
    expect(() => appended(full, [{ kind: 'planned', amount: -1 }])).toThrow('budget-exceeded')
  })

  it('pays what is approved, again what came back, and never more', () => {
    const approved = { ...planned, approved: 500 }
    expect(() => appended(approved, [{ kind: 'paid', amount: 501 }])).toThrow('ledger-overdrawn')
    const returned = { ...approved, paid: 500, returned: 200 }
    expect(appended(returned, [{ kind: 'paid', amount: 200 }])).toMatchObject({ paid: 700, returned: 200 })
    expect(() => appended(returned, [{ kind: 'paid', amount: 201 }])).toThrow('ledger-overdrawn')
  })

  it('takes nothing back that was never there', () => {
    for (const kind of ['planned', 'approved', 'paid', 'returned'] as const)
      expect(() => appended(book, [{ kind, amount: -1 }])).toThrow()
    expect(() => appended(planned, [{ kind: 'returned', amount: 1 }])).toThrow('ledger-overdrawn')
  })

  it('looks at entries of one act together: an approval and its reversal leave what was', () => {
    expect(appended(planned, [entry, { ...entry, amount: -1000 }])).toMatchObject({ approved: 0 })
  })

  it.each([0, 0.5, Number.NaN, Number.MAX_SAFE_INTEGER + 1])('knows no amount of %s', amount => {
    expect(() => appended(planned, [{ ...entry, amount }])).toThrow('whole number')
  })
})

describe('the chain', () => {
  const now = new Date('2026-11-24T01:00:00.000Z')
  const [row] = chained(book, [{ ...entry, number: 'ZX1', payeeMasked: '王**', note: '秋季', reverses: 3, byMasked: '李*' }], now)
  if (!row) throw new Error('no row')

  it('is broken by a change of any field', () => {
    expect(sealAfter(book.hash, row)).toBe(row.hash)
    const { hash: _hash, ...fields } = row
    for (const [field, value] of Object.entries(fields)) {
      const changed = { ...row, [field]: typeof value === 'number' ? value + 1 : `${value}x` }
      expect(sealAfter(book.hash, changed), field).not.toBe(row.hash)
    }
  })

  it('begins with what the book is', () => {
    expect(newBook({ ...book, fund: 'unionFund' }).hash).not.toBe(book.hash)
  })

  it('does not depend on the order in which a row keeps its fields', () => {
    const turned = Object.fromEntries(Object.entries(row).reverse()) as unknown as typeof row
    expect(sealAfter(book.hash, turned)).toBe(row.hash)
  })
})
