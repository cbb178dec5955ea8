import { View } from '@tarojs/components'
import { facilities, type Facility } from 'shared-types/station-codes'
import { Icon } from '../../ui/icon.tsx'
import { Press } from '../../ui/press'
import { facilityWords } from '../station-words.ts'

/** Any number of facilities, each an icon with its word. */
export function FacilityPicks({ picked, onChange }: { picked: readonly Facility[]; onChange: (picked: Facility[]) => void }) {
  const toggle = (facility: Facility) =>
    onChange(picked.includes(facility) ? picked.filter(one => one !== facility) : [...picked, facility])
  return (
    <View className="chips">
      {facilities.map(facility => {
        const on = picked.includes(facility)
        const { words, icon } = facilityWords[facility]
        return (
          <Press
            key={facility}
            id={`facility-${facility}`}
            className={on ? 'chip chip-on' : 'chip'}
            label={on ? `${words}，已选` : words}
            onPress={() => toggle(facility)}
          >
            <View className="facility">
              <Icon name={icon} small />
              <View>{words}</View>
            </View>
          </Press>
        )
      })}
    </View>
  )
}
