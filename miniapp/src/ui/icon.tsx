import { View } from '@tarojs/components'
import type { IconName } from './icon-names.ts'

/** A picture beside its word, so it says nothing to a screen reader. It takes the colour of the text around it. */
export function Icon({ name, small = false }: { name: IconName; small?: boolean }) {
  return <View className={`icon icon-${name}${small ? ' icon-small' : ''}`} />
}
