import { describe, expect, it } from 'vitest'
import { lastDayOf, periodAsked, periodChoices, reportPeriods, typedPeriods } from './period-view.ts'

const values = (choices: readonly { value: string }[]) => choices.map(({ value }) => value)

describe('what can be looked at', () => {
  it('is this year, the last, the quarters that have begun, and all', () => {
    expect(values(periodChoices(undefined, '2026-05-02'))).toEqual(['2026', '2025', '2026Q1', '2026Q2', 'all'])
    expect(periodChoices(undefined, '2026-05-02').map(({ words }) => words)).toEqual(['今年', '去年', '1 季度', '2 季度', '累计'])
  })
  it('is also what the address asks for, as long as it is a time', () => {
    expect(values(periodChoices('2019Q2', '2026-01-05'))).toEqual(['2026', '2025', '2026Q1', 'all', '2019Q2'])
    expect(periodAsked('2019Q2', '2026-01-05')).toBe('2019Q2')
    expect(periodAsked('tomorrow', '2026-01-05')).toBe('2026')
  })
})

it('figures are typed in for times that have begun', () => {
  expect(values(typedPeriods('2024', '2026-02-01'))).toEqual(['2026', '2026Q1', '2025Q4', '2025Q3', '2025Q2', '2025', '2024'])
  expect(values(typedPeriods('all', '2026-02-01'))).not.toContain('all')
})

it('reports are issued for what is over', () => {
  expect(values(reportPeriods('2026-11-28'))).toEqual(['2026Q3', '2026Q2', '2026Q1', '2025Q4', '2025', '2024'])
  expect(values(reportPeriods('2026-01-01')).slice(0, 2)).toEqual(['2025Q4', '2025Q3'])
})

it('a figure is usually of the last day of its time, and never of one to come', () => {
  expect(lastDayOf('2026Q2', '2026-11-28')).toBe('2026-06-30')
  expect(lastDayOf('2024Q1', '2026-11-28')).toBe('2024-03-31')
  expect(lastDayOf('2026', '2026-11-28')).toBe('2026-11-28')
})
