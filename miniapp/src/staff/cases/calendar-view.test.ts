import { describe, expect, it } from 'vitest'
import type { YearCalendar } from 'shared-types/calendar-endpoints'
import { draftOf, draftProblem, periodLine, sourceLine, workdaysLine } from './calendar-view.ts'

const unknown: YearCalendar = { year: '2027', version: 0, source: 'none', periods: [], workdays: [], entered: [] }
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
    expect(sourceLine({ ...unknown, source: 'published' })).toContain('国务院办公厅')
    const entered = { version: 2, notice: '国办发明电〔2026〕9号', changedAt: '2026-11-28T02:05:00.000Z', byMasked: '陆*' }
    expect(sourceLine({ ...unknown, source: 'entered', entered: [entered] })).toMatch(
      /^第 2 版，.*11月28日 10:05 陆\*按国办发明电〔2026〕9号录入$/,
    )
  })

  it('that is not known begins with the seven holidays, and asks for what is missing', () => {
    const draft = draftOf(unknown)
    expect(draft.periods.map(({ name }) => name)).toEqual(['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'])
    expect(draftProblem('2027', draft)).toEqual({ days: '请填写元旦从哪天放到哪天', notice: '请写明依据哪份通知' })
    expect(draftProblem('2027', { periods: [newYear], workdays: [], notice: '国办发明电〔2026〕9号' })).toEqual({})
  })
})
