import { View } from '@tarojs/components'
import { Button } from './button'

export interface Fact {
  label: string
  value: string
  /** Offers 修改 beside it. */
  onChange?: () => void
}

/** Label and value, one under the other; on a check screen each with the way back to change it. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <View className="card facts">
      {facts.map(({ label, value, onChange }) => (
        <View className="fact" key={label}>
          <View className="fact-label">{label}</View>
          <View className="fact-value">{value}</View>
          {onChange && (
            <View className="fact-action">
              <Button kind="link" label="修改" id={`change-${label}`} onPress={onChange} />
            </View>
          )}
        </View>
      ))}
    </View>
  )
}
