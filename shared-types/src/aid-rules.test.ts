import { describe, expect, it } from 'vitest'
import { amountFor, categoryOf, lineOn, perHeadFen, selfTest, type SelfTestAnswers } from './aid-rules.ts'

const lineFen = 740_00
const means = { persons: 3, yearIncomeFen: 24_000_00, yearExpensesFen: 6_000_00, accidentCostFen: 0 }
const line = { validFrom: '2026-01-01', urbanFen: lineFen, ruralFen: 580_00, source: '文件' }

describe('a household’s means', () => {
  it('are a year’s income less unavoidable expenses, a month and a head', () => {
    expect(perHeadFen(means)).toBe(500_00)
  })

  it('below the line are deep hardship, below twice the line relative, on it neither the one below', () => {
    const withIncome = (monthAHeadFen: number) => ({ ...means, yearExpensesFen: 0, yearIncomeFen: monthAHeadFen * 36 })
    expect(categoryOf(withIncome(lineFen - 1), lineFen)).toBe('deep')
    expect(categoryOf(withIncome(lineFen), lineFen)).toBe('relative')
    expect(categoryOf(withIncome(2 * lineFen - 1), lineFen)).toBe('relative')
    expect(categoryOf(withIncome(2 * lineFen), lineFen)).toBeUndefined()
  })

  it('that an accident took more than four fifths of are hardship by accident', () => {
    const rich = { ...means, yearIncomeFen: 100_000_00, yearExpensesFen: 0 }
    expect(categoryOf({ ...rich, accidentCostFen: 80_000_00 }, lineFen)).toBeUndefined()
    expect(categoryOf({ ...rich, accidentCostFen: 80_000_01 }, lineFen)).toBe('accident')
  })

  it('are measured by the line that has begun, not by the next', () => {
    const next = { ...line, validFrom: '2027-01-01', urbanFen: 800_00 }
    expect(lineOn([next, line], '2026-12-31')?.urbanFen).toBe(lineFen)
    expect(lineOn([line, next], '2027-01-01')?.urbanFen).toBe(800_00)
    expect(lineOn([line], '2025-12-31')).toBeUndefined()
  })
})

describe('what a programme pays', () => {
  const rules = [
    { when: [{ field: 'category', is: 'deep' }], percentOf: { field: 'ownPaidFen', percent: 100 }, fen: 20_000_00 },
    { when: [{ field: 'insured', is: 'yes' }], monthsOfLine: 2.5 },
  ]

  it('is the smallest of what its first fitting rule allows', () => {
    expect(amountFor(rules, { category: 'deep', ownPaidFen: 8_000_00 }, lineFen)).toEqual({ amountFen: 8_000_00, rule: 0 })
    expect(amountFor(rules, { category: 'deep', ownPaidFen: 90_000_00 }, lineFen)).toEqual({ amountFen: 20_000_00, rule: 0 })
    expect(amountFor(rules, { category: 'none', insured: true }, lineFen)).toEqual({ amountFen: 1_850_00, rule: 1 })
  })

  it('is left open where no rule fits', () => {
    expect(amountFor(rules, { category: 'none', insured: false }, lineFen)).toBeUndefined()
  })
})

describe('the self-test', () => {
  const answers: SelfTestAnswers = {
    isMember: true,
    residence: 'urban',
    persons: 3,
    monthIncomeFen: 2_000_00,
    yearExpensesFen: 6_000_00,
    hadAccident: false,
    ownsSeveralHomes: false,
    hasBusiness: false,
    hasPrivateCar: false,
  }
  const programme = { who: 'member' as const, categories: ['deep' as const, 'relative' as const] }

  it('says likely below the line, unlikely far above, and ask where something speaks against it', () => {
    expect(selfTest(programme, answers, line).likelihood).toBe('likely')
    expect(selfTest(programme, { ...answers, monthIncomeFen: 20_000_00 }, line)).toEqual({
      likelihood: 'unlikely',
      reasons: ['above-lines'],
    })
    expect(selfTest(programme, { ...answers, hasPrivateCar: true }, line).likelihood).toBe('ask')
    expect(selfTest(programme, { ...answers, isMember: false }, line).likelihood).toBe('ask')
  })

  it('turns nobody away where the county has set no line', () => {
    expect(selfTest(programme, answers, undefined)).toEqual({ likelihood: 'ask', reasons: ['no-line'] })
  })
})
