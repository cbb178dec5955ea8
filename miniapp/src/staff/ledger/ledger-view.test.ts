import { describe, expect, it } from 'vitest'
import {
  amountWords,
  bookFacts,
  bookTitle,
  entryAbout,
  entryWords,
  undoingWords,
  verdictSentence,
  yearChoices,
} from './ledger-view.ts'

const money = { measure: 'fen' as const, planned: 10_000_00, approved: 6_000_00, paid: 5_000_00, returned: 2_000_00 }

describe('a book', () => {
  it('counts money in yuan and goods in pieces', () => {
    expect(amountWords({ measure: 'fen' }, -1_234_50)).toBe('-1,234.50 元')
    expect(amountWords({ measure: 'pieces' }, 1_200)).toBe('1,200 件')
  })
  it('tells what may still be approved, and that what came back waits to go out again', () => {
    const facts = Object.fromEntries(bookFacts(money).map(({ label, value }) => [label, value]))
    expect(facts.还能批准).toBe('4,000.00 元')
    expect(facts.待发放).toBe('3,000.00 元')
  })
  it('names its year once', () => {
    expect(bookTitle({ title: '临时救助', year: 2026 })).toBe('2026年 临时救助')
    expect(bookTitle({ title: '2026 年夏送清凉', year: 2026 })).toBe('2026 年夏送清凉')
  })
  it('is looked for in this year, the two before, or all', () => {
    expect(yearChoices('2026-11-25').map(({ value }) => value)).toEqual(['2026', '2025', '2024', 'all'])
  })
})

describe('an entry', () => {
  it('that takes something back is told as such', () => {
    expect(entryWords({ kind: 'approved', amount: 500 })).toBe('批准')
    expect(entryWords({ kind: 'approved', amount: -500 })).toBe('撤回批准')
    expect(undoingWords({ kind: 'approved', amount: -500, reverses: 3 })).toBe('冲第 3 笔，那一笔不改')
    expect(undoingWords({ kind: 'returned', amount: 500 })).toContain('付出后退回')
    expect(undoingWords({ kind: 'paid', amount: 500 })).toBeUndefined()
    expect(entryWords({ kind: 'planned', amount: -500 })).toBe('减少计划')
  })
  it('says for whom and what for, as far as it is known', () => {
    expect(entryAbout({ payeeMasked: '周**', number: 'BF2611-7K3M9' })).toBe('周** · BF2611-7K3M9')
    expect(entryAbout({ note: '年度预算' })).toBe('年度预算')
  })
})

describe('what a verification found', () => {
  it('is reassuring only when everything follows', () => {
    expect(verdictSentence({ ok: true, entries: 12 }, 12)).toEqual({
      tone: 'done',
      words: '核对过了：12 笔都和当初记的一样，合计也对得上。',
    })
  })
  it('says at which entry it breaks', () => {
    expect(verdictSentence({ ok: false, entries: 6, brokenAt: 7 }, 12).words).toMatch(/^第 7 笔和当初记的不一样/)
  })
  it('says when it is only the sums', () => {
    expect(verdictSentence({ ok: false, entries: 12, brokenAt: 13 }, 12).words).toMatch(/^12 笔都没有改动，但合计/)
  })
})
