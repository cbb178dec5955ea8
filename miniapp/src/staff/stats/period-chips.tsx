import { View } from '@tarojs/components'
import { Chips } from '../../ui/chips.tsx'
import { periodChoices } from './period-view.ts'

export function PeriodChips({ period, onChange }: { period: string; onChange: (period: string) => void }) {
  return (
    <View className="gap">
      <Chips label="看哪段时间" id="period" options={periodChoices(period)} value={period} onChange={onChange} />
    </View>
  )
}
