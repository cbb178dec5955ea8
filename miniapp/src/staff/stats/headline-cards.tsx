import { View } from '@tarojs/components'
import { Press } from '../../ui/press'
import { openFigure, RowMonths, type Where } from './figure-rows.tsx'
import { headlineRows, noteOf, type Row } from './figures-view.ts'
import { Value } from './value.tsx'

/** What a chairperson asks for first, large. */
export function HeadlineCards({ all, ...where }: { all: readonly Row[] } & Where) {
  return (
    <View className="headlines">
      {headlineRows(all).map(row => (
        <HeadlineCard key={row.indicator.code} row={row} all={all} where={where} />
      ))}
    </View>
  )
}

function HeadlineCard({ row, all, where }: { row: Row; all: readonly Row[]; where: Where }) {
  const { code, name } = row.indicator
  const note = row.figure.state === 'told' ? undefined : noteOf(row, all, where.mayKeep)
  return (
    <Press className="card headline" id={`headline-${code}`} onPress={() => openFigure(row, where)}>
      <View className="second">{name}</View>
      <Value {...row} large />
      {note && <View className="headline-note">{note}</View>}
      <RowMonths row={row} period={where.period} />
    </Press>
  )
}
