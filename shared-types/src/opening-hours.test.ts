import { describe, expect, it } from 'vitest'
import { type Hours, hoursOn, isOpenAt, openStateAt } from './opening-hours.ts'

const every = (...spans: string[]) => Array.from({ length: 7 }, () => spans)
const plain: Hours = { allDay: false, week: every('08:00-21:00'), seasons: [], holidays: 'as-usual', exceptions: [] }
const weekdays: Hours = { ...plain, week: [...Array.from({ length: 5 }, () => ['09:00-17:00']), [], []], holidays: 'closed' }
/** National Day 2026: off from the 1st to the 7th of October, worked on the 20th of September and the 10th of October. */
const calendar = { holidays: ['2026-10-01', '2026-10-02', '2026-10-07'], workdays: ['2026-09-20', '2026-10-10'] }

const beijing = (text: string) => new Date(`${text}:00+08:00`)
const state = (hours: Hours, at: string, closure?: Parameters<typeof openStateAt>[1]) => {
  const { open, ...rest } = openStateAt(hours, closure, beijing(at), calendar)
  const when = 'until' in rest ? rest.until : 'opensAt' in rest ? rest.opensAt : undefined
  return [open, when && new Date(when.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')]
}

describe('a place that is open from eight to nine', () => {
  it('is open until nine, and shut from that minute on until eight the next day', () => {
    expect(state(plain, '2026-11-25T08:00')).toEqual([true, '2026-11-25 21:00'])
    expect(state(plain, '2026-11-25T20:59')).toEqual([true, '2026-11-25 21:00'])
    expect(state(plain, '2026-11-25T21:00')).toEqual([false, '2026-11-26 08:00'])
    expect(state(plain, '2026-11-25T07:59')).toEqual([false, '2026-11-25 08:00'])
    expect(state(plain, '2026-12-31T23:30')).toEqual([false, '2027-01-01 08:00'])
  })
})

describe('a night that passes midnight', () => {
  const night: Hours = { ...plain, week: every('20:00-06:00') }
  it('belongs to the day it began on', () => {
    expect(state(night, '2026-11-26T00:30')).toEqual([true, '2026-11-26 06:00'])
    expect(state(night, '2026-11-26T06:00')).toEqual([false, '2026-11-26 20:00'])
  })
  it('is still open in the small hours of a day that is itself shut', () => {
    const monday: Hours = { ...plain, week: [['20:00-02:00'], [], [], [], [], [], []] }
    expect(state(monday, '2026-11-24T01:59')).toEqual([true, '2026-11-24 02:00'])
    expect(state(monday, '2026-11-24T02:00')).toEqual([false, '2026-11-30 20:00'])
  })
})

describe('hours that meet at midnight', () => {
  it('are one', () => {
    expect(state({ ...plain, week: every('00:00-01:00', '22:00-24:00') }, '2026-11-25T23:00')).toEqual([true, '2026-11-26 01:00'])
  })
  it('all week long have no end in sight', () => {
    expect(state({ ...plain, week: every('00:00-24:00') }, '2026-11-25T23:00')).toEqual([true, undefined])
    expect(state({ ...plain, allDay: true }, '2026-11-25T23:00')).toEqual([true, undefined])
  })
})

describe('a place that works like an office', () => {
  it('is shut over the weekend and says Monday', () => {
    expect(state(weekdays, '2026-11-27T17:00')).toEqual([false, '2026-11-30 09:00'])
  })
  it('is shut on a holiday in the middle of the week', () => {
    expect(hoursOn(weekdays, '2026-10-01', calendar)).toEqual([])
    expect(state({ ...weekdays, holidays: ['10:00-15:00'] }, '2026-10-01T14:00')).toEqual([true, '2026-10-01 15:00'])
  })
  it('is open on a Sunday and a Saturday that are worked instead', () => {
    expect(state(weekdays, '2026-09-20T10:00')).toEqual([true, '2026-09-20 17:00'])
    expect(state(weekdays, '2026-10-10T16:59')).toEqual([true, '2026-10-10 17:00'])
    expect(state(weekdays, '2026-10-11T12:00')).toEqual([false, '2026-10-12 09:00'])
  })
})

describe('the seasons', () => {
  const summer: Hours = { ...plain, seasons: [{ from: '06-01', to: '09-30', week: every('07:00-22:00') }] }
  const winter: Hours = { ...plain, seasons: [{ from: '11-15', to: '03-15', week: every('09:00-18:00') }] }
  it('begin and end with their days', () => {
    expect(state(summer, '2026-05-31T21:30')).toEqual([false, '2026-06-01 07:00'])
    expect(state(summer, '2026-09-30T21:30')).toEqual([true, '2026-09-30 22:00'])
    expect(state(summer, '2026-10-01T07:30')).toEqual([false, '2026-10-01 08:00'])
  })
  it('may run over the New Year', () => {
    expect(hoursOn(winter, '2026-12-31', calendar)).toEqual(['09:00-18:00'])
    expect(hoursOn(winter, '2027-03-15', calendar)).toEqual(['09:00-18:00'])
    expect(hoursOn(winter, '2027-03-16', calendar)).toEqual(['08:00-21:00'])
  })
})

describe('a single day', () => {
  it('set apart wins over everything, even over day and night', () => {
    const exceptions = [
      { on: '2026-10-01', hours: ['10:00-12:00'] },
      { on: '2026-10-02', hours: [] },
    ]
    expect(state({ ...plain, allDay: true, exceptions }, '2026-10-01T11:00')).toEqual([true, '2026-10-01 12:00'])
    expect(state({ ...plain, allDay: true, exceptions }, '2026-10-02T11:00')).toEqual([false, '2026-10-03 00:00'])
  })
})

describe('a closure', () => {
  const closure = {
    reason: '检修',
    fromAt: beijing('2026-11-25T12:00').toISOString(),
    untilAt: beijing('2026-11-26T12:00').toISOString(),
  }
  it('shuts in the middle of the hours and lets go in the middle of them', () => {
    expect(state(plain, '2026-11-25T11:00', closure)).toEqual([true, '2026-11-25 12:00'])
    expect(state(plain, '2026-11-25T12:00', closure)).toEqual([false, '2026-11-26 12:00'])
    expect(openStateAt(plain, closure, beijing('2026-11-25T12:00'), calendar)).toMatchObject({ closure })
    expect(state(plain, '2026-11-26T12:00', closure)).toEqual([true, '2026-11-26 21:00'])
  })
  it('without an end opens never again by itself', () => {
    expect(state(plain, '2026-11-27T12:00', { reason: '停业', fromAt: closure.fromAt })).toEqual([false, undefined])
  })
})

describe('the short answer', () => {
  it('is the long one’s, at every quarter of an hour of a month', () => {
    const hours: Hours = {
      ...weekdays,
      week: [['20:00-06:00'], ['09:00-12:00', '14:00-24:00'], [], ['00:00-24:00'], ['09:00-17:00'], [], ['22:30-01:15']],
      seasons: [{ from: '10-05', to: '10-12', week: every('07:00-07:30') }],
    }
    const closure = {
      reason: '检修',
      fromAt: beijing('2026-09-22T12:00').toISOString(),
      untilAt: beijing('2026-09-23T12:00').toISOString(),
    }
    const start = beijing('2026-09-15T00:00').getTime()
    for (let quarter = 0; quarter < 30 * 96; quarter += 1) {
      const at = new Date(start + quarter * 900_000)
      expect(isOpenAt(hours, closure, at, calendar)).toBe(openStateAt(hours, closure, at, calendar).open)
    }
  })
})
