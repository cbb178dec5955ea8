import { describe, expect, it } from 'vitest'
import type { YearCalendar } from 'shared-types/calendar-endpoints'
import { draftOf, draftProblem, periodLine, sourceLine, workdaysLine, yearRows } from './calendar-view.ts'

const unknown: YearCalendar = {
  year: '2027',
  version: 0,
  source: 'none',
  periods: [],
  workdays: [],
  entered: [],
  draftVersion: 0,
  mayPublish: false,
}
const newYear = { name: '元旦', fromOn: '2027-01-01', untilOn: '2027-01-03' }

describe('a year of the working calendar', () => {
  it('reads as the notice does', () => {
    expect(periodLine('2027', newYear)).toBe('1月1日（周五）至1月3日（周日），放 3 天')
    expect(periodLine('2027', { ...newYear, untilOn: '2027-01-01' })).toBe('1月1日（周五），放 1 天')
    expect(periodLine('2027', { ...newYear, fromOn: '2026-12-31' })).toBe('2026年12月31日（周四）至1月3日（周日），放 4 天')
    expect(workdaysLine('2027', ['2027-02-14', '2027-02-28'])).toBe('2月14日（周日）、2月28日（周日）')
    expect(workdaysLine('2027', [])).toBe('没有')
  })

  it('says where it is from, and that an unknown one counts Monday to Friday', () => {
    expect(sourceLine(unknown)).toContain('期限先按周一到周五算')
    const draft = { ...unknown, notice: '', savedAt: '2026-11-28T02:05:00.000Z', savedByMasked: '陆*' }
    expect(sourceLine({ ...unknown, draft })).toBe('2027 年的日历还没有启用，期限先按周一到周五算。')
    expect(sourceLine({ ...unknown, source: 'published' })).toContain('国务院办公厅')
    const entered = { version: 2, notice: '国办发明电〔2026〕9号', changedAt: '2026-11-28T02:05:00.000Z', byMasked: '陆*' }
    expect(sourceLine({ ...unknown, source: 'entered', entered: [entered] })).toMatch(
      /^第 2 版，.*11月28日 10:05 陆\*按国办发明电〔2026〕9号录入$/,
    )
    const byTwo = { ...entered, byMasked: '程*', writtenByMasked: '陆**' }
    expect(sourceLine({ ...unknown, source: 'entered', entered: [byTwo] })).toMatch(
      /^第 2 版，.*11月28日 10:05 起，陆\*\*按国办发明电〔2026〕9号录入，程\*看过启用$/,
    )
  })

  it('says beside the one in force which days are new, changed or gone', () => {
    const spring = { name: '春节', fromOn: '2027-02-05', untilOn: '2027-02-11' }
    const marks = (after: object, before?: object) => {
      const of = (days: object) => ({ periods: [newYear, spring], workdays: [], ...days })
      return yearRows('2027', of(after), before && of(before)).map(({ title, mark }) => [title, mark])
    }
    const none = [undefined, undefined, undefined, undefined]
    expect(marks({}, {}).map(([, mark]) => mark)).toEqual(none)
    expect(marks({}).map(([, mark]) => mark)).toEqual(none)
    const longer = { ...newYear, untilOn: '2027-01-04' }
    expect(marks({ periods: [longer], workdays: ['2027-02-14'] }, {})).toEqual([
      ['元旦', '改了'],
      ['春节', '去掉'],
      ['周末上班', '改了'],
      ['合计', undefined],
    ])
    expect(marks({}, { periods: [newYear] }).map(([, mark]) => mark)).toEqual([undefined, '新增', undefined, undefined])
  })

  it('that is not known begins with the seven holidays, and asks for what is missing', () => {
    const draft = draftOf(unknown)
    expect(draft.periods.map(({ name }) => name)).toEqual(['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'])
    const waiting = { periods: [newYear], workdays: [], notice: '国办发明电〔2026〕9号' }
    const written = { ...waiting, savedAt: '2026-11-28T02:05:00.000Z', savedByMasked: '陆**' }
    expect(draftOf({ ...unknown, draft: written })).toEqual(waiting)
    expect(draftProblem('2027', draft)).toEqual({ days: '请填写元旦从哪天放到哪天', notice: '请写明依据哪份通知' })
    expect(draftProblem('2027', { periods: [newYear], workdays: [], notice: '国办发明电〔2026〕9号' })).toEqual({})
  })
})
