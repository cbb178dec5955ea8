import { describe, expect, it } from 'vitest'
import { hoursDraft, hoursOf, hoursProblem, newHours, spansOf, weekDraft, withDay, withPattern } from './hours-draft.ts'

describe('hours typed by hand', () => {
  it('are understood with full-width signs, dashes and single digits', () => {
    expect(spansOf('8：00—21：00')).toEqual(['08:00-21:00'])
    expect(spansOf('9-12，14:30 至 18')).toEqual(['09:00-12:00', '14:30-18:00'])
    expect(spansOf('20:00~6:00')).toEqual(['20:00-06:00'])
  })
  it('may say that it is shut, or never', () => {
    expect(spansOf('不开放')).toEqual([])
    expect(spansOf('')).toEqual([])
    expect(spansOf('24小时')).toEqual(['00:00-24:00'])
  })
  it('are refused where they are no time of a day', () => {
    expect(spansOf('上午')).toBeUndefined()
    expect(spansOf('08:00-25:00')).toBeUndefined()
    expect(hoursProblem({ ...newHours, week: withDay(newHours.week, 0, '8点') })).toContain('08:00-21:00')
  })
})

describe('a week', () => {
  const workday = ['08:00-21:00']
  const weekend = ['09:00-17:00']
  it('is shown as simply as it can be said', () => {
    expect(weekDraft(Array.from({ length: 7 }, () => workday)).pattern).toBe('daily')
    expect(weekDraft([workday, workday, workday, workday, workday, weekend, weekend]).pattern).toBe('weekdays')
    expect(weekDraft([workday, weekend, workday, workday, workday, weekend, weekend]).pattern).toBe('each')
  })
  it('changes all the days that an input stands for', () => {
    const week = withDay(withPattern(newHours.week, 'weekdays'), 5, '不开放')
    expect(week.days.slice(4)).toEqual(['08:00-18:00', '不开放', '不开放'])
  })
})

it('what was saved comes back the same after editing nothing', () => {
  const hours = {
    allDay: false,
    week: Array.from({ length: 7 }, (_, i) => (i === 6 ? [] : ['08:00-12:00', '14:00-18:00'])),
    seasons: [{ from: '06-01', to: '09-30', week: Array.from({ length: 7 }, () => ['07:00-22:00']) }],
    holidays: ['10:00-16:00'],
    exceptions: [{ on: '2026-12-31', hours: [], note: '盘点' }],
  }
  expect(hoursOf(hoursDraft(hours))).toEqual(hours)
  expect(hoursProblem(hoursDraft(hours))).toBeUndefined()
})
