import { View } from '@tarojs/components'
import { useWideScreen } from '../../platform/wide-screen'
import { Heading } from '../../ui/heading.tsx'
import { FigureTable } from './figure-table.tsx'
import { FigureRows, type Where } from './figure-rows.tsx'
import { aidMoneyRows, type Row } from './figures-view.ts'

/** Planned is not approved, and approved is not paid: read one beside the other, never as one sum. */
export function AidMoney({ all, ...where }: { all: readonly Row[] } & Where) {
  const wide = useWideScreen()
  const shown = { rows: aidMoneyRows(all), all, ...where }
  return (
    <View className="group">
      <Heading>帮扶资金</Heading>
      {wide ? <FigureTable label="帮扶资金" {...shown} /> : <FigureRows {...shown} />}
      <View className="gap second">计划、批准、发放是三个数：批准了的不一定已经到账，不能相加。</View>
    </View>
  )
}
