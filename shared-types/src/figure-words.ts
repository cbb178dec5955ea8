import type { Indicator } from './indicators.ts'
import type { Figure } from './stats.ts'

/** Figures as they are read, on a screen and in a sheet. */

/** By hand: not every phone's engine knows locales. */
function thousands(value: number, digits: number): string {
  const [whole = '', rest] = value.toFixed(digits).split('.')
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (rest ? `.${rest}` : '')
}

/** What a cell is shown as where it would give people in need away; a sum of money is not "under five". */
const hiddenText = (unit: Indicator['unit']) => (unit === '元' ? '不显示' : '少于 5')

/** Money in yuan, from ten thousand on in 万元; rates in percent with one decimal; `—` for what is not known, never 0 or 100 %. */
export function figureText({ unit }: Pick<Indicator, 'unit'>, { state, value }: Pick<Figure, 'state' | 'value'>): string {
  if (state === 'hidden') return hiddenText(unit)
  if (state === 'missing' || value === undefined) return '—'
  if (unit === '%') return `${thousands(value / 10, 1)}%`
  if (unit !== '元') return thousands(value, 0)
  return Math.abs(value) >= 1_000_000 ? `${thousands(value / 1_000_000, 2)} 万` : thousands(value / 100, 2)
}

export function periodWords(period: string): string {
  if (period === 'all') return '累计'
  const [year = '', quarter] = period.split('Q')
  return quarter ? `${year} 年第 ${quarter} 季度` : `${year} 年`
}
