import { View } from '@tarojs/components'
import { Press } from './press'

interface ChoiceProps<T extends string> {
  /** Names the group to a screen reader. */
  label: string
  /** Sets the ids of this group apart where a page has several of the same. */
  id?: string
  options: readonly { value: T; words: string; note?: string }[]
  value: T | undefined
  onChange: (value: T) => void
}

/** One of a few, each a card wide enough for a thumb. */
export function Choice<T extends string>({ label, id = 'choice', options, value, onChange }: ChoiceProps<T>) {
  return (
    <View className="choices" {...({ role: 'radiogroup', 'aria-label': label } as object)}>
      {options.map(option => (
        <Press
          key={option.value}
          id={`${id}-${option.value}`}
          className={option.value === value ? 'choice choice-on' : 'choice'}
          radio={{ on: option.value === value }}
          onPress={() => onChange(option.value)}
        >
          <View className="choice-dot" />
          <View className="choice-words">
            {option.words}
            {option.note && <View className="second">{option.note}</View>}
          </View>
        </Press>
      ))}
    </View>
  )
}
