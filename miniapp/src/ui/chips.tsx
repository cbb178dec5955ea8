import { View } from '@tarojs/components'
import { Press } from './press'

interface ChipsProps<T extends string> {
  /** Names the group to a screen reader. */
  label: string
  /** Sets the ids of this group apart where a page has several of the same. */
  id?: string
  options: readonly { value: T; words: string }[]
  value: T
  onChange: (value: T) => void
}

/** Filters of a list: one of a few short words. */
export function Chips<T extends string>({ label, id = 'chip', options, value, onChange }: ChipsProps<T>) {
  return (
    <View className="chips" {...({ role: 'radiogroup', 'aria-label': label } as object)}>
      {options.map(option => (
        <Press
          key={option.value}
          id={`${id}-${option.value}`}
          className={option.value === value ? 'chip chip-on' : 'chip'}
          radio={{ on: option.value === value }}
          onPress={() => onChange(option.value)}
        >
          {option.words}
        </Press>
      ))}
    </View>
  )
}
