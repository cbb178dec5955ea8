import { describe, expect, it } from 'vitest'
import { addWorkingDays, hasCalendar, isWorkday } from './working-days.ts'

describe('working days', () => {
  it('know the years whose notice the State Council has published', () => {
    expect([2025, 2026, 2027].map(year => hasCalendar(String(year)))).toEqual([true, true, false])
  })

  it('skip National Day and count the weekend days that are worked for it', () => {
    expect(isWorkday('2026-10-01')).toBe(false)
    expect(isWorkday('2026-09-20')).toBe(true) // a Sunday, worked
    expect(isWorkday('2026-11-22')).toBe(false)
    expect(addWorkingDays('2026-09-29', 3)).toBe('2026-10-09')
  })

  it('of a year not yet announced are Monday to Friday', () => {
    expect(addWorkingDays('2031-01-03', 1)).toBe('2031-01-06')
  })
})
