import { View } from '@tarojs/components'
import type { Facility } from 'shared-types/station-codes'
import { Heading } from '../../../ui/heading.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { facilityWords } from '../../station-words.ts'

/** All that is there, each an icon with its word. */
export function Facilities({ facilities }: { facilities: readonly Facility[] }) {
  if (facilities.length === 0) return null
  return (
    <View className="card">
      <Heading>有什么</Heading>
      <View className="facilities">
        {facilities.map(facility => (
          <View className="facility" key={facility}>
            <Icon name={facilityWords[facility].icon} small />
            <View>{facilityWords[facility].words}</View>
          </View>
        ))}
      </View>
    </View>
  )
}
