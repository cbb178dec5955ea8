import { describe, expect, it } from 'vitest'
import { endOf, minuteOf, minuteProblem, nextYear, startOf } from './clock.ts'

describe('a time that an editor writes', () => {
  it('is by the clock of Beijing', () => {
    expect(startOf({ on: '2026-12-01', clock: '09:00' })).toBe('2026-12-01T01:00:00.000Z')
    expect(minuteOf('2026-11-30T17:30:00.000Z')).toEqual({ on: '2026-12-01', clock: '01:30' })
  })
  it('lasts, as a deadline, to the end of its minute and is read back as it was written', () => {
    const end = endOf({ on: '2026-12-10', clock: '23:59' })
    expect(end).toBe('2026-12-10T15:59:59.999Z')
    expect(minuteOf(end)).toEqual({ on: '2026-12-10', clock: '23:59' })
  })
  it('may be written short, and says how to mend what is none', () => {
    expect(startOf({ on: '2026-12-01', clock: '9：00' })).toBe('2026-12-01T01:00:00.000Z')
    expect(minuteProblem({ on: '2026-12-01', clock: '24:00' })).toContain('09:00')
    expect(minuteProblem({ on: '', clock: '09:00' })).toBe('请选择日期')
    expect(startOf({ on: '2026-12-01', clock: '9' })).toBeUndefined()
  })
  it('moves to next year on the same day of the week', () => {
    expect(nextYear('2026-05-04T01:00:00.000Z')).toBe('2027-05-03T01:00:00.000Z')
  })
})
