import { describe, expect, it } from 'vitest'
import { budgetFacts, fundRows, fundsLeft, sumProblem, sumWords } from './budget-view.ts'

const budget = {
  bookId: 'bok_1',
  fund: 'county' as const,
  plannedFen: 200_000_00,
  approvedFen: 50_000_00,
  paidFen: 30_000_00,
  returnedFen: 1_000_00,
  freeFen: 150_000_00,
}

describe('a budget', () => {
  it('tells planned, approved, paid, returned and free', () => {
    expect(budgetFacts(budget).map(fact => `${fact.label} ${fact.value}`)).toEqual([
      '计划 200,000.00 元',
      '已批准 50,000.00 元',
      '已发放 30,000.00 元',
      '已退回 1,000.00 元',
      '还能批 150,000.00 元',
    ])
  })
  it('has a row for each source that has money or waits for some; the others can be begun', () => {
    const written = { fund: 'donation' as const, draftVersion: 1, mayPublish: false }
    const budgets = { items: [budget], beside: [written, { ...written, fund: 'county' as const }] }
    expect(fundRows(budgets).map(row => [row.fund, Boolean(row.budget), Boolean(row.beside)])).toEqual([
      ['county', true, true],
      ['donation', false, true],
    ])
    expect(fundsLeft(budgets)).toEqual(['central', 'province', 'city', 'unionFund'])
  })
  it('that is to change says by how much', () => {
    expect([sumWords(500_00), sumWords(-500_00)]).toEqual(['追加 500.00 元', '减少 500.00 元'])
  })
  it('is taken from only as far as it is free', () => {
    expect(sumProblem(150_000_01, 'less', budget.freeFen)).toContain('最多能减 150,000.00 元')
    expect(sumProblem(150_000_00, 'less', budget.freeFen)).toBeUndefined()
    expect(sumProblem(900_000_00, 'more', budget.freeFen)).toBeUndefined()
    expect(sumProblem(0, 'more', 0)).toBe('请填写金额')
  })
})
