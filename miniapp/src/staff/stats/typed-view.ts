import { type Indicator, indicators } from 'shared-types/indicators'
import type { TypedFigure } from 'shared-types/stats'
import { localToday, momentWords } from '../../ui/dates.ts'
import type { Fact } from '../../ui/facts.tsx'
import { dayShort, exactWords } from './figures-view.ts'
import { lastDayOf } from './period-view.ts'

/** A figure that nothing counts, as it is typed in. Pure. */

export interface TypedDraft {
  value: number | undefined
  source: string
  asOfOn: string
}

export const mostSource = 60

/** What stands there to be corrected, or an empty form with the day that it usually is of. */
export const draftOf = (standing: TypedFigure | undefined, period: string, today = localToday()): TypedDraft =>
  standing
    ? { value: standing.value, source: standing.source, asOfOn: standing.asOfOn }
    : { value: undefined, source: '', asOfOn: lastDayOf(period, today) }

export type TypedProblems = Partial<Record<keyof TypedDraft, string>>

export function draftProblems({ value, source, asOfOn }: TypedDraft, today = localToday()): TypedProblems {
  const { length } = source.trim()
  return {
    ...(value === undefined ? { value: '请填数值；没有发生的填 0' } : {}),
    ...(length === 0 ? { source: '请写明数据从哪里来，例如“县统计局年报”' } : {}),
    ...(length > mostSource ? { source: `最多 ${mostSource} 个字，现在有 ${length} 个` } : {}),
    ...(asOfOn === '' ? { asOfOn: '请选择日期' } : asOfOn > today ? { asOfOn: '不能晚于今天' } : {}),
  }
}

export const standingFacts = (indicator: Indicator, figure: TypedFigure): Fact[] => [
  { label: '数值', value: exactWords(indicator, figure.value) },
  { label: '来源', value: figure.source },
  { label: '截至', value: dayShort(figure.asOfOn) },
  { label: '谁填的', value: `${figure.byMasked}，${momentWords(figure.at)}` },
]

/** What a year shows where only its quarters were typed in. */
export function periodHelp({ asOf }: Pick<Indicator, 'asOf'>, period: string): string {
  if (period.includes('Q')) return asOf ? '填这个季度末的数。' : '只填这个季度里发生的，不要累计。'
  return asOf ? '填年末的数。没有单独填全年的，用最近一个季度的。' : '填全年的数。没有单独填全年的，用各季度相加。'
}

/** The rates that are counted from it. */
export const ratesFrom = (code: string): string[] =>
  indicators.filter(({ rate }) => rate?.part === code || rate?.whole === code).map(({ name }) => name)

export function savedSentence(indicator: Indicator, saved: TypedFigure, before: number | undefined): string {
  const words = (value: number) => exactWords(indicator, value)
  const was = before === undefined || before === saved.value ? '' : `原来是 ${words(before)}。`
  const rates = ratesFrom(indicator.code)
  const recounted = rates.length > 0 ? `${rates.map(name => `“${name}”`).join('、')}会跟着重新算。` : ''
  return `已保存：${words(saved.value)}。${was}${recounted}`
}
