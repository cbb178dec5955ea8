import { type Indicator, indicatorOf, indicators } from 'shared-types/indicators'
import type { Figure } from 'shared-types/stats'
import { ever } from './counting.ts'
import { headsCode, isHidden } from './small-cells.ts'
import type { Counters, TypedRecord } from './stats-store.ts'

/** From counters, stocks and typed figures to what is shown: pure. */

export interface Sources {
  period: string
  counters: Counters
  stocks: Readonly<Record<string, number>>
  typed: readonly TypedRecord[]
  /** A local day. */
  today: string
  /** The figures of a union below the county are themselves cells of the county's. */
  isWhole: boolean
}

const months = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'))

/** `2026` → its twelve months, `2026Q3` → three; nothing for all time. */
export function monthsIn(period: string): string[] {
  if (period === ever) return []
  const [year = '', quarter] = period.split('Q')
  const within = quarter ? months.slice((Number(quarter) - 1) * 3, Number(quarter) * 3) : months
  return within.map(month => `${year}-${month}`)
}

export const yearIn = (period: string): string | undefined => (period === ever ? undefined : period.slice(0, 4))

const isMonth = (span: string) => span.length === 7 && span[4] === '-'

/** What every happening counts for, over the time asked for. */
export function summed(counters: Counters, code: string, period: string): number {
  const spans = period === ever ? [...counters.keys()].filter(isMonth) : monthsIn(period)
  return spans.reduce((sum, span) => sum + (counters.get(span)?.[code] ?? 0), 0)
}

export const countedIn = (counting: Indicator['counting'], counters: Counters, code: string, period: string): number =>
  counting === 'distinct' ? (counters.get(period)?.[code] ?? 0) : summed(counters, code, period)

const newest = (rows: readonly TypedRecord[]) => [...rows].sort((a, b) => a.period.localeCompare(b.period)).at(-1)

/** The row of that very time; for a year without one, its quarters: together, or the last where it is how things stand. */
function typedIn({ typed, period }: Sources, { code, asOf }: Indicator): Omit<Figure, 'code' | 'state'> | undefined {
  const rows = typed.filter(row => row.code === code)
  const own = rows.find(row => row.period === period)
  const within = period === ever ? rows : rows.filter(row => row.period.startsWith(period))
  const last = own ?? newest(within)
  if (!last) return undefined
  const years = within.filter(row => row.period.length === 4)
  const quarters = within.filter(row => row.period.length > 4 && !years.some(year => row.period.startsWith(year.period)))
  const value = (own ?? asOf) ? last.value : [...years, ...quarters].reduce((sum, row) => sum + row.value, 0)
  return { value, source: last.source, asOfOn: last.asOfOn }
}

function hides(indicator: Indicator, sources: Sources, value: number): boolean {
  if (sources.isWhole || !indicator.small) return false
  const heads = indicatorOf(headsCode(indicator.code))
  if (!heads || heads === indicator) return isHidden(indicator, { value, heads: value })
  const { counters, period } = sources
  const number =
    heads.counting === 'typed' ? (typedIn(sources, heads)?.value ?? 0) : countedIn(heads.counting, counters, heads.code, period)
  return isHidden(indicator, { value, heads: number })
}

function counted(indicator: Indicator, sources: Sources): Figure {
  const { counters, period, isWhole } = sources
  const { code, counting, small } = indicator
  const value = countedIn(counting, counters, code, period)
  if (hides(indicator, sources, value)) return { code, state: 'hidden' }
  // By month and union the numbers of people in need are small nearly always.
  const isByMonth = monthsIn(period).length > 0 && (isWhole || !small)
  const byMonth = isByMonth ? { months: monthsIn(period).map(span => counters.get(span)?.[code] ?? 0) } : {}
  return { code, state: 'told', value, ...byMonth }
}

function plain(indicator: Indicator, sources: Sources): Figure {
  const { code, counting } = indicator
  if (counting === 'event' || counting === 'distinct') return counted(indicator, sources)
  if (counting === 'stock') {
    const value = sources.stocks[code]
    return value === undefined ? { code, state: 'missing' } : { code, state: 'told', value, asOfOn: sources.today }
  }
  const found = typedIn(sources, indicator)
  if (!found) return { code, state: 'missing' }
  return hides(indicator, sources, found.value ?? 0) ? { code, state: 'hidden' } : { code, state: 'told', ...found }
}

const perMille = 1000

/** Without a denominator there is no rate, and never 100 %. */
function rateOf({ code, rate }: Indicator, told: ReadonlyMap<string, Figure>): Figure {
  const [part, whole] = [told.get(rate?.part ?? ''), told.get(rate?.whole ?? '')]
  if (part?.value === undefined || !whole?.value) return { code, state: 'missing' }
  const { source, asOfOn } = whole
  return {
    code,
    state: 'told',
    value: Math.round((part.value * perMille) / whole.value),
    ...(source ? { source } : {}),
    ...(asOfOn ? { asOfOn } : {}),
  }
}

export function figuresOf(sources: Sources): Figure[] {
  const told = new Map(
    indicators.filter(({ counting }) => counting !== 'rate').map(one => [one.code, plain(one, sources)] as const),
  )
  return indicators.map(one => told.get(one.code) ?? rateOf(one, told))
}
