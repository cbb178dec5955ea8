import type { StationCard } from 'shared-types/stations'
import { describe, expect, it } from 'vitest'
import { hoursFacts, openSentence, weekLines } from './opening-words.ts'

type Hours = StationCard['hours']
const every = (...spans: string[]) => Array.from({ length: 7 }, () => spans)
const usual: Hours = { allDay: false, week: every('08:00-21:00'), seasons: [], holidays: 'as-usual', exceptions: [] }
const office: Hours = { ...usual, week: [...Array.from({ length: 5 }, () => ['08:30-17:30']), [], []], holidays: 'closed' }
const calendar = { holidays: ['2026-10-01'], workdays: ['2026-10-10'] }
const beijing = (text: string) => new Date(`${text}:00+08:00`)
const words = (hours: Hours, at: string, closure?: Parameters<typeof openSentence>[0]['closure']) =>
  openSentence({ hours, closure }, beijing(at), calendar).words

describe('whether it is open, in a sentence', () => {
  it('says until when, and when next', () => {
    expect(words(usual, '2026-11-25T20:59')).toBe('正在开放 · 开到 21:00')
    expect(words(usual, '2026-11-25T21:00')).toBe('已关门 · 明天 8:00 开门')
    expect(words(usual, '2026-11-25T07:59')).toBe('已关门 · 8:00 开门')
    expect(words({ ...usual, allDay: true }, '2026-11-25T03:00')).toBe('24 小时开放')
  })
  it('keeps a night that passes midnight whole', () => {
    const night = { ...usual, week: every('20:00-06:00') }
    expect(words(night, '2026-11-25T23:30')).toBe('正在开放 · 开到明天 6:00')
    expect(words(night, '2026-11-26T00:30')).toBe('正在开放 · 开到 6:00')
    expect(words({ ...usual, week: every('08:00-24:00') }, '2026-11-25T22:00')).toBe('正在开放 · 开到 24:00')
  })
  it('names the weekday of an opening that is not tomorrow', () => {
    expect(words(office, '2026-11-27T18:00')).toBe('已关门 · 周一 8:30 开门')
  })
  it('knows holidays and the weekend days worked for them', () => {
    expect(words(office, '2026-10-01T10:00')).toBe('已关门 · 明天 8:30 开门')
    expect(words(office, '2026-10-10T10:00')).toBe('正在开放 · 开到 17:30')
  })
  it('gives the reason of a closure, and when it opens again where that is known', () => {
    const closure = { reason: '停电检修', fromAt: '2026-11-24T00:00:00+08:00' }
    expect(words(usual, '2026-11-24T10:00', { ...closure, untilAt: '2026-11-25T12:00:00+08:00' })).toBe(
      '临时关闭：停电检修，明天 12:00 恢复',
    )
    expect(words(usual, '2026-11-24T10:00', closure)).toBe('临时关闭：停电检修，恢复时间待定')
  })
})

describe('the hours of a week', () => {
  it('stand together where days in a row are alike', () => {
    expect(weekLines(usual.week)).toEqual([{ days: '每天', spans: '08:00–21:00' }])
    expect(weekLines(office.week)).toEqual([
      { days: '周一至周五', spans: '08:30–17:30' },
      { days: '周六、周日', spans: '不开放' },
    ])
    expect(weekLines([['08:00-12:00', '14:00-18:00'], ...every('00:00-24:00').slice(1)])).toEqual([
      { days: '周一', spans: '08:00–12:00、14:00–18:00' },
      { days: '周二至周日', spans: '全天' },
    ])
  })
  it('are told with seasons, holidays, and the single days of the next thirty that differ', () => {
    const hours: Hours = {
      ...office,
      seasons: [{ from: '06-01', to: '09-30', week: every('07:00-22:00') }],
      exceptions: [
        { on: '2026-11-20', hours: [] },
        { on: '2026-12-01', hours: ['09:00-12:00'], note: '盘点' },
        { on: '2027-01-01', hours: [] },
      ],
    }
    expect(hoursFacts(hours, beijing('2026-11-24T10:00'))).toEqual([
      { label: '开放时间', value: '周一至周五 08:30–17:30；周六、周日 不开放' },
      { label: '6月1日至9月30日', value: '每天 07:00–22:00' },
      { label: '法定节假日', value: '不开放' },
      { label: '12月1日（周二）', value: '09:00–12:00，盘点' },
    ])
  })
})
