import { Text, View } from '@tarojs/components'
import type { Indicator } from 'shared-types/indicators'
import type { Figure } from 'shared-types/stats'
import { valueOf } from './figures-view.ts'

interface ValueProps {
  indicator: Pick<Indicator, 'unit'>
  figure: Pick<Figure, 'state' | 'value'>
  large?: boolean
}

/** The number large, its unit small beside it. */
export function Value({ indicator, figure, large = false }: ValueProps) {
  const { number, unit } = valueOf(indicator, figure)
  return (
    <View className={large ? 'value value-large' : 'value'}>
      <Text className="value-number">{number}</Text>
      {unit && <Text className="value-unit">{` ${unit}`}</Text>}
    </View>
  )
}
