import type { YearCalendar } from 'shared-types/calendar-endpoints'
import { calendarProblem, daysOf, type RestPeriod } from 'shared-types/calendar-rules'
import { fullDay, momentWords } from '../../ui/dates.ts'

/** Words and drafts of working calendars. */

const weekdays = ['日', '一', '二', '三', '四', '五', '六']
const weekdayOf = (day: string) => `周${weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]}`
const shortDay = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`

/** 2月14日（周六）; with the year where it is another. */
export const dayIn = (year: string, day: string) => `${day.startsWith(year) ? shortDay(day) : fullDay(day)}（${weekdayOf(day)}）`

/** 1月1日（周五）至1月3日（周日），放 3 天: as the notice itself puts it, to be read against it. */
export function periodLine(year: string, { fromOn, untilOn }: RestPeriod): string {
  const count = daysOf({ fromOn, untilOn }).length
  return count === 1 ? `${dayIn(year, fromOn)}，放 1 天` : `${dayIn(year, fromOn)}至${dayIn(year, untilOn)}，放 ${count} 天`
}

export const workdaysLine = (year: string, days: readonly string[]) =>
  days.length > 0 ? days.map(day => dayIn(year, day)).join('、') : '没有'

export function sourceLine({ year, source, entered }: YearCalendar): string {
  const [newest] = entered
  if (newest) return `第 ${newest.version} 版，${momentWords(newest.changedAt)} ${newest.byMasked}按${newest.notice}录入`
  if (source === 'published') return '按国务院办公厅的放假通知，随系统更新'
  return `${year} 年的放假通知还没有录入，期限先按周一到周五算。通知公布后请尽快录入。`
}

export interface CalendarDraft {
  periods: RestPeriod[]
  workdays: string[]
  notice: string
}

const usual = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节']

/** What stands, to be changed; of a year that is not known the seven holidays, to be filled in. */
export const draftOf = ({ periods, workdays, entered }: YearCalendar): CalendarDraft => ({
  periods: periods.length > 0 ? periods.map(period => ({ ...period })) : usual.map(name => ({ name, fromOn: '', untilOn: '' })),
  workdays: [...workdays],
  notice: entered[0]?.notice ?? '',
})

export function draftProblem(year: string, draft: CalendarDraft): { days?: string; notice?: string } {
  const days = calendarProblem(year, draft)
  return {
    ...(days ? { days } : {}),
    ...(draft.notice.trim() ? {} : { notice: '请写明依据哪份通知' }),
  }
}
