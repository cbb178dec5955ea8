import { describe, expect, it } from 'vitest'
import { addWorkingDays, isWorkday, workingDaysBetween } from './working-days.ts'

/** National Day 2026 with the weekend days that are worked for it. */
const calendar = {
  holidays: new Set(['01', '02', '03', '04', '05', '06', '07'].map(day => `2026-10-${day}`)),
  workdays: new Set(['2026-09-20', '2026-10-10']),
}

describe('working days', () => {
  it('skip National Day and count the weekend days that are worked for it', () => {
    expect(isWorkday(calendar, '2026-10-01')).toBe(false)
    expect(isWorkday(calendar, '2026-09-20')).toBe(true) // a Sunday, worked
    expect(isWorkday(calendar, '2026-11-22')).toBe(false)
    expect(addWorkingDays(calendar, '2026-09-29', 3)).toBe('2026-10-09')
    expect(workingDaysBetween(calendar, '2026-09-29', '2026-10-10')).toBe(4)
  })

  it('of a year of which the calendar says nothing are Monday to Friday', () => {
    expect(addWorkingDays(calendar, '2031-01-03', 1)).toBe('2031-01-06')
  })
})
