import { calendarProblem, daysOff } from 'shared-types/calendar-rules'
import { describe, expect, it } from 'vitest'
import { addWorkingDays } from '../platform/working-days.ts'
import { calendarOf, type EnteredYear } from './calendar.ts'
import { publishedYear } from './published-years.ts'

const newYear = { name: '元旦', fromOn: '2027-01-01', untilOn: '2027-01-03' }
const entered = (change: Partial<EnteredYear>): EnteredYear => ({
  year: '2027',
  version: 1,
  periods: [newYear],
  workdays: ['2027-01-09'],
  notice: '国办发明电〔2026〕9号',
  changedAt: '2026-11-28T00:00:00.000Z',
  byMasked: '陆*',
  ...change,
})

describe('the calendar of the county', () => {
  it('has the published year as the State Council wrote it: seven holidays, 33 days off, six weekend days worked', () => {
    const year = publishedYear('2026')
    expect(year?.periods.map(({ name }) => name)).toEqual(['元旦', '春节', '清明', '劳动节', '端午', '中秋', '国庆节'])
    expect(year?.periods[1]).toEqual({ name: '春节', fromOn: '2026-02-15', untilOn: '2026-02-23' })
    expect(daysOff(year ?? { periods: [] })).toBe(33)
    expect(year?.workdays).toHaveLength(6)
    expect(calendarProblem('2026', year ?? { periods: [], workdays: [] })).toBeUndefined()
  })

  it('counts Monday to Friday of a year that is not known, and by the notice once it is entered', () => {
    expect(addWorkingDays(calendarOf([]), '2026-12-31', 1)).toBe('2027-01-01')
    expect(addWorkingDays(calendarOf([entered({})]), '2026-12-31', 1)).toBe('2027-01-04')
  })

  it('goes by the newest version of a year, also against the published one', () => {
    const longer = entered({ version: 2, periods: [{ ...newYear, untilOn: '2027-01-04' }] })
    expect(addWorkingDays(calendarOf([longer, entered({})]), '2026-12-31', 1)).toBe('2027-01-05')
    const shorter = entered({
      year: '2026',
      periods: [{ name: '国庆节', fromOn: '2026-10-01', untilOn: '2026-10-02' }],
      workdays: [],
    })
    expect(addWorkingDays(calendarOf([shorter]), '2026-09-30', 1)).toBe('2026-10-05')
  })
})

describe('a year that is typed', () => {
  const told = (change: { periods?: EnteredYear['periods']; workdays?: string[] }) =>
    calendarProblem('2027', { periods: [newYear], workdays: [], ...change })
  it.each([
    ['nothing', { periods: [] }, '请至少填写一个节日'],
    ['backwards', { periods: [{ ...newYear, untilOn: '2026-12-31' }] }, '元旦的最后一天早于第一天'],
    ['in another year', { periods: [{ ...newYear, fromOn: '2028-01-01', untilOn: '2028-01-02' }] }, '元旦的日期不在 2027 年'],
    ['far too long', { periods: [{ ...newYear, untilOn: '2027-01-31' }] }, '元旦超过 15 天，请核对日期'],
    ['twice the same days', { periods: [newYear, { ...newYear, name: '春节' }] }, '有两个节日的日期重叠了'],
    ['a worked Monday', { workdays: ['2027-01-11'] }, '2027-01-11 不是周六或周日，不用写成调休上班'],
    ['off and worked at once', { workdays: ['2027-01-02'] }, '2027-01-02 既放假又上班'],
    ['worked twice', { workdays: ['2027-01-09', '2027-01-09'] }, '调休上班的日期有重复'],
  ])('is told what is wrong: %s', (_case, change, words) => {
    expect(told(change)).toBe(words)
  })

  it('may begin in the last days of the year before', () => {
    expect(told({ periods: [{ ...newYear, fromOn: '2026-12-31' }], workdays: ['2026-12-26'] })).toBeUndefined()
  })
})
