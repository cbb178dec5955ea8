import type { Figure } from 'shared-types/stats'
import { indicatorOf, type Indicator } from 'shared-types/indicators'
import { describe, expect, it } from 'vitest'
import {
  cellsInOrder,
  cellWords,
  dayShort,
  frozenNote,
  groupNote,
  groupsOf,
  headlineRows,
  aidMoneyRows,
  monthsOf,
  monthsSentence,
  noteOf,
  type Row,
  rowsOf,
  topWords,
  valueOf,
  valueWords,
} from './figures-view.ts'

const today = '2026-11-28'
const of = (code: string) => indicatorOf(code) as Indicator
const row = (figure: Figure): Row => ({ indicator: of(figure.code), figure })

describe('the figures of a union', () => {
  const figures: Figure[] = [
    { code: 'employees', state: 'missing' },
    { code: 'members', state: 'told', value: 12_345, asOfOn: today },
    { code: 'aidPaidMoney', state: 'told', value: 1_234_567_00 },
    { code: 'somethingNew', state: 'told', value: 1 },
  ]
  const rows = rowsOf(figures)
  it('leave out what this build does not know, and begin with the headlines', () => {
    expect(rows.map(({ indicator }) => indicator.code)).toEqual(['employees', 'members', 'aidPaidMoney'])
    expect(headlineRows(rows).map(({ indicator }) => indicator.code)).toEqual(['members', 'aidPaidMoney'])
  })
  it('keep the money of aid apart on the dashboard, and in its group on a report', () => {
    expect(aidMoneyRows(rows)).toHaveLength(1)
    const aidGroup = (whole: boolean) => groupsOf(rows, { whole }).find(({ group }) => group === 'aid')?.rows.length
    expect([aidGroup(false), aidGroup(true)]).toEqual([0, 1])
  })
  it('say of a group how many nobody has typed in', () => {
    const [organising] = groupsOf(rows)
    expect(organising && groupNote(organising)).toBe('2 项，1 项还没有填报')
    expect(organising && groupNote({ ...organising, toType: 0 })).toBe('2 项')
  })
})

describe('a number', () => {
  it('stands apart from what it counts, and money from ten thousand on is in 万元', () => {
    expect(valueOf(of('aidPaidMoney'), { state: 'told', value: 1_234_567_00 })).toEqual({ number: '123.46', unit: '万元' })
    expect(valueWords(of('aidPaidMoney'), { state: 'told', value: 1_234_50 })).toBe('1,234.50 元')
    expect(valueWords(of('members'), { state: 'told', value: 0 })).toBe('0 人')
    expect(valueWords(of('memberRate'), { state: 'told', value: 255 })).toBe('25.5%')
  })
  it('that is not known is a dash, and one that is hidden says so', () => {
    expect(valueWords(of('memberRate'), { state: 'missing' })).toBe('—')
    expect(valueWords(of('aidHouseholds'), { state: 'hidden' })).toBe('少于 5 户')
    expect(valueWords(of('aidPaidMoney'), { state: 'hidden' })).toBe('不显示')
    expect(cellWords(of('aidHouseholds'), { state: 'hidden' })).toBe('不显示')
  })
})

describe('what stands beside a number', () => {
  const missing = (code: string) => row({ code, state: 'missing' })
  it('is its day and source', () => {
    const typed = row({ code: 'employees', state: 'told', value: 1, source: '县统计局', asOfOn: '2025-12-31' })
    expect(noteOf(typed, [], true, today)).toBe('截至2025年12月31日 · 县统计局')
    expect(noteOf(row({ code: 'members', state: 'told', value: 1, asOfOn: today }), [], true, today)).toBe('截至11月28日')
    expect(noteOf(row({ code: 'newMembers', state: 'told', value: 1 }), [], true, today)).toBeUndefined()
  })
  it('says who can do what about one that nobody typed in', () => {
    expect(noteOf(missing('lectures'), [], true)).toBe('还没有填报，点这里填')
    expect(noteOf(missing('lectures'), [], false)).toBe('还没有填报')
  })
  it('names what a rate lacks', () => {
    const all = [missing('employees'), row({ code: 'members', state: 'told', value: 3 })]
    expect(noteOf(missing('memberRate'), all, true)).toBe('缺“职工总数”，填报后算出')
    expect(frozenNote(missing('memberRate'), all)).toBe('缺“职工总数”')
    expect(frozenNote(missing('lectures'), all)).toBe('没有填报')
  })
})

describe('the months', () => {
  const visits: Figure = { code: 'stationVisits', state: 'told', value: 61, months: [30, 31, 0] }
  it('of a quarter are its own, and one that has not come is not 0', () => {
    expect(monthsOf(visits, '2026Q4', today)).toEqual([
      { name: '10', value: 30 },
      { name: '11', value: 31 },
      { name: '12', value: undefined },
    ])
    expect(monthsOf({ code: 'stations', state: 'told', value: 4 }, '2026', today)).toEqual([])
  })
  it('are told in a sentence for who does not see the picture', () => {
    expect(monthsSentence(of('stationVisits'), monthsOf(visits, '2026Q3', today))).toBe('8月最多，31 人次')
    expect(monthsSentence(of('stationVisits'), [{ name: '1', value: 0 }])).toBe('各月都是 0')
  })
  it('reach up to a round number in its unit', () => {
    expect(topWords(of('stationVisits'))(1200)).toBe('1,200 人次')
    expect(topWords(of('aidPaidMoney'))(5_000_000)).toBe('5.00 万元')
  })
})

it('cells stand with the most first and the hidden last, so that their place says nothing', () => {
  const cells = [
    { name: '甲', state: 'hidden' as const },
    { name: '乙', state: 'told' as const, value: 0 },
    { name: '丙', state: 'told' as const, value: 9 },
  ]
  expect(cellsInOrder(cells).map(({ name }) => name)).toEqual(['丙', '乙', '甲'])
})

it('a day carries its year only where it is another', () => {
  expect(dayShort('2026-09-30', today)).toBe('9月30日')
  expect(dayShort('2025-09-30', today)).toBe('2025年9月30日')
})
