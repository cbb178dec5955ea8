/** What can be wrong with a year's calendar, told the same way where it is typed and where it is kept. */

export interface RestPeriod {
  name: string
  /** Local days, both included. */
  fromOn: string
  untilOn: string
}

export interface CalendarDays {
  periods: readonly RestPeriod[]
  /** Saturdays and Sundays that are worked. */
  workdays: readonly string[]
}

const mostDaysOff = 15

const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/** Every day of a period; nothing where it ends before it begins. */
export function daysOf({ fromOn, untilOn }: Pick<RestPeriod, 'fromOn' | 'untilOn'>): string[] {
  const found: string[] = []
  for (let day = fromOn; day <= untilOn && found.length <= 366; day = dayAfter(day)) found.push(day)
  return found
}

export const daysOff = ({ periods }: Pick<CalendarDays, 'periods'>): number =>
  periods.reduce((sum, period) => sum + daysOf(period).length, 0)

const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

/** New Year's Day may take in the last days of the year before (2024: from 30 December 2023). */
const isOfYear = (year: string, day: string) => day >= `${Number(year) - 1}-12-25` && day <= `${year}-12-31`

function periodProblem(year: string, { name, fromOn, untilOn }: RestPeriod): string | undefined {
  if (!name.trim()) return '请写明是什么节日'
  const called = name.trim()
  if (!fromOn || !untilOn) return `请填写${called}从哪天放到哪天`
  if (untilOn < fromOn) return `${called}的最后一天早于第一天`
  if (daysOf({ fromOn, untilOn }).length > mostDaysOff) return `${called}超过 ${mostDaysOff} 天，请核对日期`
  if (!isOfYear(year, fromOn) || !isOfYear(year, untilOn)) return `${called}的日期不在 ${year} 年`
  return undefined
}

/** The first thing wrong with it, or `undefined`. Source of the rules: the State Council's yearly notice always reads so. */
export function calendarProblem(year: string, { periods, workdays }: CalendarDays): string | undefined {
  if (periods.length === 0) return '请至少填写一个节日'
  for (const period of periods) {
    const problem = periodProblem(year, period)
    if (problem) return problem
  }
  const off = periods.flatMap(daysOf)
  if (new Set(off).size < off.length) return '有两个节日的日期重叠了'
  if (new Set(workdays).size < workdays.length) return '调休上班的日期有重复'
  for (const day of workdays) {
    if (!day) return '请填写调休上班的日期'
    if (!isWeekend(day)) return `${day} 不是周六或周日，不用写成调休上班`
    if (!isOfYear(year, day)) return `${day} 不在 ${year} 年`
    if (off.includes(day)) return `${day} 既放假又上班`
  }
  return undefined
}
