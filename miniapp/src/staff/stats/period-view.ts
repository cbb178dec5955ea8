import { periodWords } from 'shared-types/figure-words'
import { localToday } from '../../ui/dates.ts'

/** Years and quarters to choose from. Pure. */

export interface PeriodChoice {
  value: string
  words: string
}

const quarterOf = (day: string) => Math.ceil(Number(day.slice(5, 7)) / 3)
const yearOf = (day: string) => Number(day.slice(0, 4))

/** Quarters back from this one, this one included. */
const quartersBack = (today: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => {
    const index = yearOf(today) * 4 + quarterOf(today) - 1 - i
    return `${Math.floor(index / 4)}Q${(index % 4) + 1}`
  })

/** Of a figure: this year, the last, the quarters of this year that have begun, and all there ever was; and what the address asks for. */
export function periodChoices(asked?: string, today = localToday()): PeriodChoice[] {
  const year = yearOf(today)
  const choices = [
    { value: String(year), words: '今年' },
    { value: String(year - 1), words: '去年' },
    ...quartersBack(today, quarterOf(today))
      .reverse()
      .map(value => ({ value, words: `${value.slice(-1)} 季度` })),
    { value: 'all', words: '累计' },
  ]
  const isKnown = asked === undefined || !isPeriod(asked) || choices.some(({ value }) => value === asked)
  return isKnown ? choices : [...choices, { value: asked, words: periodWords(asked) }]
}

const isPeriod = (text: string) => /^(20\d{2}(Q[1-4])?|all)$/.test(text)

/** What the address asks for, or this year. */
export const periodAsked = (asked: string | undefined, today = localToday()): string =>
  asked !== undefined && isPeriod(asked) ? asked : today.slice(0, 4)

/** What can be typed in: no time that has not begun. */
export function typedPeriods(asked: string | undefined, today = localToday()): PeriodChoice[] {
  const year = yearOf(today)
  const values = [String(year), ...quartersBack(today, 4), String(year - 1)]
  const all = asked !== undefined && asked !== 'all' && isPeriod(asked) && !values.includes(asked) ? [...values, asked] : values
  return all.map(value => ({ value, words: periodWords(value) }))
}

/** What is over, the newest first: four quarters and two years. */
export function reportPeriods(today = localToday()): PeriodChoice[] {
  const year = yearOf(today)
  const values = [...quartersBack(today, 5).slice(1), String(year - 1), String(year - 2)]
  return values.map(value => ({ value, words: periodWords(value) }))
}

/** The last day of a year or a quarter, or today where that is earlier: of which day a figure usually is. */
export function lastDayOf(period: string, today = localToday()): string {
  const [year = '', quarter] = period.split('Q')
  const month = quarter ? Number(quarter) * 3 : 12
  const day = new Date(Date.UTC(Number(year), month, 0)).toISOString().slice(0, 10)
  return day < today ? day : today
}
