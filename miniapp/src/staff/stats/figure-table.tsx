import { DataTable } from '../../ui/data-table.tsx'
import { Button } from '../../ui/button'
import { openFigure, RowMonths, type Where } from './figure-rows.tsx'
import { countingWords, noteOf, type Row, valueWords } from './figures-view.ts'

interface FigureTableProps extends Where {
  label: string
  rows: readonly Row[]
  all: readonly Row[]
}

/** At a desk: every figure of a group with how it is counted and how it went. */
export function FigureTable({ label, rows, all, ...where }: FigureTableProps) {
  return (
    <DataTable
      label={label}
      keyOf={({ indicator }) => indicator.code}
      rows={rows}
      columns={[
        {
          head: '指标',
          cell: row => (
            <Button
              kind="link"
              id={`figure-${row.indicator.code}`}
              label={row.indicator.name}
              onPress={() => openFigure(row, where)}
            />
          ),
        },
        { head: '数值', kind: 'number', cell: ({ indicator, figure }) => valueWords(indicator, figure) },
        { head: '各月', kind: 'short', cell: row => <RowMonths row={row} period={where.period} /> },
        { head: '怎么算', kind: 'short', cell: ({ indicator }) => countingWords[indicator.counting].split('：')[0] },
        { head: '截至和来源', cell: row => noteOf(row, all, where.mayKeep) ?? row.indicator.source },
      ]}
    />
  )
}
