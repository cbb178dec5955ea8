import type { YearCalendar } from 'shared-types/calendar-endpoints'
import { type CalendarDays, calendarProblem, daysOf, daysOff, type RestPeriod } from 'shared-types/calendar-rules'
import { fullDay, momentWords } from '../../ui/dates.ts'
import type { MarkedRow } from './marked-view.ts'

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

const periodRow = (year: string, period: RestPeriod): MarkedRow => ({
  key: `${period.name}${period.fromOn}`,
  title: period.name,
  note: periodLine(year, period),
})

function periodRows(year: string, periods: readonly RestPeriod[], before: readonly RestPeriod[]): MarkedRow[] {
  const gone = before.filter(({ name }) => !periods.some(period => period.name === name))
  const rows = periods.map((period): MarkedRow => {
    const row = periodRow(year, period)
    const called = before.filter(({ name }) => name === period.name).map(old => periodLine(year, old))
    if (called.length === 0) return { ...row, mark: '新增' }
    return called.includes(row.note) ? row : { ...row, mark: '改了', was: called.join('、') }
  })
  return [...rows, ...gone.map(old => ({ ...periodRow(year, old), mark: '去掉' as const }))]
}

/** A year as the notice lists it; beside `before`, what changes. */
export function yearRows(year: string, { periods, workdays }: CalendarDays, before?: CalendarDays): MarkedRow[] {
  const worked: MarkedRow = { key: 'workdays', title: '周末上班', note: workdaysLine(year, workdays) }
  const was = before && workdaysLine(year, before.workdays)
  return [
    ...(before ? periodRows(year, periods, before.periods) : periods.map(period => periodRow(year, period))),
    was === undefined || was === worked.note ? worked : { ...worked, mark: '改了', was },
    { key: 'sum', title: '合计', note: `放假 ${daysOff({ periods })} 天，周末上班 ${workdays.length} 天` },
  ]
}

export function sourceLine({ year, source, entered, draft }: YearCalendar): string {
  const [newest] = entered
  if (newest) {
    const { version, changedAt, notice, byMasked, writtenByMasked } = newest
    const since = `第 ${version} 版，${momentWords(changedAt)}`
    if (!writtenByMasked) return `${since} ${byMasked}按${notice}录入`
    return `${since} 起，${writtenByMasked}按${notice}录入，${byMasked}看过启用`
  }
  if (source === 'published') return '按国务院办公厅的放假通知，随系统更新'
  if (draft) return `${year} 年的日历还没有启用，期限先按周一到周五算。`
  return `${year} 年的放假通知还没有录入，期限先按周一到周五算。通知公布后请尽快录入。`
}

export interface CalendarDraft {
  periods: RestPeriod[]
  workdays: string[]
  notice: string
}

const usual = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节']

/** What waits or else what stands, to be changed; of a year that is not known the seven holidays, to be filled in. */
export function draftOf({ periods, workdays, entered, draft }: YearCalendar): CalendarDraft {
  if (draft) return { periods: draft.periods, workdays: draft.workdays, notice: draft.notice }
  return {
    periods: periods.length > 0 ? periods : usual.map(name => ({ name, fromOn: '', untilOn: '' })),
    workdays,
    notice: entered[0]?.notice ?? '',
  }
}

export function draftProblem(year: string, draft: CalendarDraft): { days?: string; notice?: string } {
  const days = calendarProblem(year, draft)
  return {
    ...(days ? { days } : {}),
    ...(draft.notice.trim() ? {} : { notice: '请写明依据哪份通知' }),
  }
}
