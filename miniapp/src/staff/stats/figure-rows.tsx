import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { go } from '../../platform/navigate.ts'
import { SmallBars } from '../../ui/bar-chart.tsx'
import { List, ListRow } from '../../ui/list-row.tsx'
import { monthsOf, monthsSentence, noteOf, type Row } from './figures-view.ts'
import { Value } from './value.tsx'

/** Whose figures these are, over what time, and whether the person may type some in. */
export interface Where {
  orgId: string
  period: string
  mayKeep: boolean
}

/** What nobody has typed in is typed in; of everything else one sees more. */
export function openFigure({ indicator, figure }: Row, { orgId, period, mayKeep }: Where): void {
  const isToType = mayKeep && indicator.counting === 'typed' && figure.state === 'missing'
  go(isToType ? 'staff/stats/pages/typed/index' : 'staff/stats/pages/figure/index', { orgId, code: indicator.code, period })
}

interface FigureRowsProps extends Where {
  rows: readonly Row[]
  /** All figures: a rate names those it lacks. */
  all: readonly Row[]
}

export function FigureRows({ rows, all, ...where }: FigureRowsProps) {
  return (
    <List>
      {rows.map(row => (
        <ListRow
          key={row.indicator.code}
          id={`figure-${row.indicator.code}`}
          title={row.indicator.name}
          note={noteOf(row, all, where.mayKeep)}
          aside={
            <>
              <Value {...row} />
              <RowMonths row={row} period={where.period} />
            </>
          }
          onOpen={() => openFigure(row, where)}
        />
      ))}
    </List>
  )
}

/** Nothing for what is not told by month, or where nothing happened. */
export function RowMonths({ row: { indicator, figure }, period }: { row: Row; period: string }) {
  const months = useMemo(() => monthsOf(figure, period), [figure, period])
  const values = useMemo(() => months.map(({ value }) => value), [months])
  if (!values.some(Boolean)) return null
  return (
    <View className="row-months">
      <SmallBars values={values} label={monthsSentence(indicator, months)} />
    </View>
  )
}
