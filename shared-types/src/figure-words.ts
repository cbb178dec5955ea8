import type { Indicator } from './indicators.ts'
import type { Figure } from './stats.ts'

/** Figures as they are read, on a screen and in a sheet. */

const thousands = (value: number, digits: number) =>
  value.toLocaleString('zh-CN', { minimumFractionDigits: digits, maximumFractionDigits: digits })

/** Money in yuan, from ten thousand on in 万元; rates in percent with one decimal; `—` for what is not known, never 0 or 100 %. */
export function figureText({ unit }: Pick<Indicator, 'unit'>, { state, value }: Pick<Figure, 'state' | 'value'>): string {
  if (state === 'hidden') return '少于 5'
  if (state === 'missing' || value === undefined) return '—'
  if (unit === '%') return `${thousands(value / 10, 1)}%`
  if (unit !== '元') return thousands(value, 0)
  return value >= 1_000_000 ? `${thousands(value / 1_000_000, 2)} 万` : thousands(value / 100, 2)
}

export function periodWords(period: string): string {
  if (period === 'all') return '累计'
  const [year = '', quarter] = period.split('Q')
  return quarter ? `${year} 年第 ${quarter} 季度` : `${year} 年`
}
