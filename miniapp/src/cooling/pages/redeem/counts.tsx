import { View } from '@tarojs/components'
import type { DayQuota } from 'shared-types/cooling'

/** How the day stands, in three numbers. */
export function Counts({ day: { pieces, claimed, redeemed } }: { day: DayQuota }) {
  const counts = [
    { words: '今天共', count: pieces },
    { words: '已领码', count: claimed },
    { words: '已发放', count: redeemed },
  ]
  return (
    <View className="card cooling-counts">
      {counts.map(({ words, count }) => (
        <View className="cooling-count" key={words}>
          <View className="cooling-number">{count}</View>
          <View className="second">{words}</View>
        </View>
      ))}
    </View>
  )
}
