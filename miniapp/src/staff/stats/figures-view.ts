import { figureText } from 'shared-types/figure-words'
import { groupWords, type Indicator, type IndicatorGroup, indicators } from 'shared-types/indicators'
import type { Cell, Figure } from 'shared-types/stats'
import { localToday } from '../../ui/dates.ts'
import type { Fact } from '../../ui/facts.tsx'
import { grouped, yuanWords } from '../../ui/money.ts'

/** Figures of a union in words. Pure. */

export interface Row {
  indicator: Indicator
  figure: Figure
}

/** In the order of the field's list; a figure that this build does not know yet is left out. */
export function rowsOf(figures: readonly Figure[]): Row[] {
  const told = new Map(figures.map(figure => [figure.code, figure]))
  return indicators.flatMap(indicator => {
    const figure = told.get(indicator.code)
    return figure ? [{ indicator, figure }] : []
  })
}

const picked = (rows: readonly Row[], codes: readonly string[]) =>
  codes.flatMap(code => rows.find(({ indicator }) => indicator.code === code) ?? [])

const headlines = [
  'members',
  'newMembers',
  'memberRate',
  'unions',
  'stationVisits',
  'aidHouseholds',
  'aidPaidMoney',
  'contestEntries',
]
const aidMoney = ['aidPlannedMoney', 'aidApprovedMoney', 'aidPaidMoney']

/** What a chairperson asks for first. */
export const headlineRows = (rows: readonly Row[]): Row[] => picked(rows, headlines)

/** Planned is not approved, and approved is not paid: three numbers that are never read as one. */
export const aidMoneyRows = (rows: readonly Row[]): Row[] => picked(rows, aidMoney)

export interface Group {
  group: IndicatorGroup
  words: string
  rows: Row[]
  /** How many nobody has typed in. */
  toType: number
}

const isToType = ({ indicator, figure }: Row) => indicator.counting === 'typed' && figure.state === 'missing'

/** `whole`: with what stands apart on the dashboard. */
export const groupsOf = (rows: readonly Row[], { whole = false } = {}): Group[] =>
  (Object.keys(groupWords) as IndicatorGroup[]).map(group => {
    const own = rows.filter(({ indicator }) => indicator.group === group && (whole || !aidMoney.includes(indicator.code)))
    return { group, words: groupWords[group], rows: own, toType: own.filter(isToType).length }
  })

export const groupNote = ({ rows, toType }: Group, words = '还没有填报'): string =>
  `${rows.length} 项${toType > 0 ? `，${toType} 项${words}` : ''}`

export interface Value {
  number: string
  unit: string
}

/** The number and what it counts apart, so that the number can be large: `12.35` `万元`. */
export function valueOf({ unit }: Pick<Indicator, 'unit'>, figure: Pick<Figure, 'state' | 'value'>): Value {
  const number = figureText({ unit }, figure)
  const isWithoutUnit = unit === '%' || number === '—' || number === '不显示'
  if (isWithoutUnit) return { number, unit: '' }
  return number.endsWith(' 万') ? { number: number.slice(0, -2), unit: '万元' } : { number, unit }
}

export function valueWords(indicator: Pick<Indicator, 'unit'>, figure: Pick<Figure, 'state' | 'value'>): string {
  const { number, unit } = valueOf(indicator, figure)
  return unit ? `${number} ${unit}` : number
}

/** To the fen, where one number is held against another: rounded to 万元 they could look the same. */
export const exactWords = (indicator: Pick<Indicator, 'unit'>, value: number): string =>
  indicator.unit === '元' ? yuanWords(value) : valueWords(indicator, { state: 'told', value })

/**
 * By unions and programmes a number is hidden also so that it cannot be had by taking the others from the whole: it need not be under
 * five, and is not called so.
 */
export const cellWords = (indicator: Pick<Indicator, 'unit'>, cell: Pick<Cell, 'state' | 'value'>): string =>
  cell.state === 'hidden' ? '不显示' : valueWords(indicator, cell)

/** The most first; what is hidden last, wherever it would stand. */
export const cellsInOrder = (cells: readonly Cell[]): Cell[] =>
  [...cells].sort((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity))

/** 2026-09-30 → 9月30日, with the year where it is not this one. */
export function dayShort(day: string, today = localToday()): string {
  const [year, month, date] = day.split('-')
  return `${day.slice(0, 4) === today.slice(0, 4) ? '' : `${year}年`}${Number(month)}月${Number(date)}日`
}

const standing = ({ asOfOn, source }: Figure, today: string): string | undefined =>
  [asOfOn && `截至${dayShort(asOfOn, today)}`, source].filter(Boolean).join(' · ') || undefined

/** Of which day and from whom, or why there is no number. `rows`: the other figures, for a rate that lacks one of them. */
export function noteOf(row: Row, rows: readonly Row[], mayKeep: boolean, today = localToday()): string | undefined {
  const { indicator, figure } = row
  if (figure.state === 'hidden') return '人数少，不显示'
  if (figure.state === 'told') return standing(figure, today)
  if (indicator.counting === 'typed') return mayKeep ? '还没有填报，点这里填' : '还没有填报'
  if (indicator.counting !== 'rate') return '这家工会没有这本台账'
  const lacking = lackingWords(indicator, rows)
  return lacking ? `${lacking}，填报后算出` : '暂时算不出'
}

/** The same in a report, where nothing comes in any more. */
export function frozenNote(row: Row, rows: readonly Row[]): string | undefined {
  const { indicator, figure } = row
  if (figure.state !== 'missing') return noteOf(row, rows, false)
  if (indicator.counting === 'typed') return '没有填报'
  return indicator.counting === 'rate' ? (lackingWords(indicator, rows) ?? '算不出') : noteOf(row, rows, false)
}

function lackingWords(indicator: Indicator, rows: readonly Row[]): string | undefined {
  const lacking = ratePieces(indicator, rows).filter(({ figure }) => figure.state === 'missing')
  return lacking.length > 0 ? `缺“${lacking.map(piece => piece.indicator.name).join('”和“')}”` : undefined
}

/** What a rate is made of. */
export const ratePieces = ({ rate }: Indicator, rows: readonly Row[]): Row[] =>
  rate ? picked(rows, [rate.part, rate.whole]) : []

export const countingWords: Record<Indicator['counting'], string> = {
  event: '按次：发生一次算一次',
  distinct: '去重：同一个只算一次',
  stock: '时点：看的时候有多少',
  typed: '填报：工作人员填写',
  rate: '比率：两项相除',
}

export const figureFacts = ({ unit, counting, source, signedBy }: Indicator): Fact[] => [
  { label: '单位', value: unit },
  { label: '怎么算', value: countingWords[counting] },
  { label: '数据来源', value: source },
  { label: '责任部门', value: signedBy },
]

export interface Month {
  /** 9 */
  name: string
  /** `undefined`: it has not come yet. */
  value: number | undefined
}

/** The months of the year or quarter; nothing where a figure is not told by month. */
export function monthsOf(figure: Figure, period: string, today = localToday()): Month[] {
  const [year = '', quarter] = period.split('Q')
  const before = quarter ? (Number(quarter) - 1) * 3 : 0
  return (figure.months ?? []).map((value, i) => {
    const month = before + i + 1
    const isToCome = `${year}-${String(month).padStart(2, '0')}` > today.slice(0, 7)
    return { name: String(month), value: isToCome ? undefined : value }
  })
}

/** The picture of the months in a sentence. */
export function monthsSentence(indicator: Pick<Indicator, 'unit'>, months: readonly Month[]): string {
  const come = months.filter(({ value }) => value !== undefined)
  const most = come.reduce<Month | undefined>((best, one) => ((one.value ?? 0) > (best?.value ?? 0) ? one : best), undefined)
  if (!most) return '各月都是 0'
  return `${most.name}月最多，${monthWords(indicator, most)}`
}

export const monthWords = (indicator: Pick<Indicator, 'unit'>, { value }: Month): string =>
  value === undefined ? '还没到' : valueWords(indicator, { state: 'told', value })

/** The line at the top of a chart: a round number. */
export const topWords = (indicator: Pick<Indicator, 'unit'>) => (top: number) =>
  indicator.unit === '元' ? valueWords(indicator, { state: 'told', value: Math.round(top) }) : `${grouped(top)} ${indicator.unit}`

/** How the numbers of the unions below relate to the whole. */
export function cellsNote({ counting, unit }: Indicator): string | undefined {
  if (counting !== 'distinct') return undefined
  const one = unit === '人' ? '一个人' : `同一${unit}`
  return `${one}在几家都有的，上级只算一次，所以各家加起来可能比合计多。`
}

export const hiddenSentence = '少于 5 人的不显示，以免看出是谁；为了推算不出来，有时再隐去一个。'
