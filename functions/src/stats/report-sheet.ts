import { groupWords, type Indicator, indicatorOf } from 'shared-types/indicators'
import { figureText, periodWords } from 'shared-types/figure-words'
import type { Figure, Report } from 'shared-types/stats'
import { dayOf } from '../platform/clock.ts'
import { type SheetCell, writeSheets } from '../platform/sheet/spreadsheet.ts'

const heads = ['类别', '指标', '数值', '单位', '口径', '统计方式', '数据来源', '截至', '责任部门'] as const
const widths = [18, 26, 16, 8, 56, 12, 28, 14, 20]
const countingWords: Record<Indicator['counting'], string> = {
  event: '按次',
  distinct: '去重',
  stock: '时点',
  typed: '填报',
  rate: '比率',
}

/** Numbers as numbers, money in yuan with two decimals; what is missing or hidden as the words for it. */
function valueCell(indicator: Indicator, figure: Pick<Figure, 'state' | 'value'>): SheetCell {
  const { state, value } = figure
  if (state !== 'told' || value === undefined || indicator.unit === '%') return { value: figureText(indicator, figure) }
  return indicator.unit === '元' ? { value: value / 100, mark: 'money' } : { value }
}

function row(figure: Figure): SheetCell[] {
  const indicator = indicatorOf(figure.code)
  if (!indicator) return []
  const { group, name, unit, definition, counting, source, signedBy } = indicator
  return [
    { value: groupWords[group] },
    { value: name },
    valueCell(indicator, figure),
    { value: unit },
    { value: definition },
    { value: countingWords[counting] },
    { value: figure.source ?? source },
    { value: figure.asOfOn ?? '' },
    { value: signedBy },
  ]
}

const changeRow = ({ code, was, is }: Report['changes'][number]): SheetCell[] => {
  const indicator = indicatorOf(code)
  if (!indicator) return []
  const cell = (value: number | undefined) =>
    valueCell(indicator, value === undefined ? { state: 'missing' } : { state: 'told', value })
  return [{ value: indicator.name }, cell(was), cell(is), { value: indicator.unit }]
}

/** As it was issued: what it is, every figure with its meaning, and what differs from the version before. */
export function writeReport(report: Report): Promise<Uint8Array> {
  const { orgName, period, number, issuedAt, signedBy, reason, figures, changes } = report
  const title = `${orgName} ${periodWords(period)}统计报告，编号 ${number}，${signedBy} 于 ${dayOf(new Date(issuedAt))} 签发`
  const head = (words: readonly string[]) => words.map((value): SheetCell => ({ value, mark: 'head' }))
  return writeSheets([
    { name: '统计报告', rows: [[{ value: title, mark: 'quiet' }], head(heads), ...figures.map(row)], widths },
    ...(changes.length > 0
      ? [
          {
            name: '与上一版不同',
            rows: [
              [{ value: `重新签发的原因：${reason ?? ''}` }],
              head(['指标', '上一版', '这一版', '单位']),
              ...changes.map(changeRow),
            ],
            widths: [28, 16, 16, 8],
          },
        ]
      : []),
  ])
}
