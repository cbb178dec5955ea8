import { View } from '@tarojs/components'
import { Field } from '../ui/field.tsx'
import { TickRow } from '../ui/tick-row'

interface TickFieldProps<T extends string> {
  id: string
  label: string
  help?: string
  error?: string | undefined
  options: readonly { value: T; words: string; note?: string | undefined }[]
  chosen: readonly T[]
  /** These are ticked and stay so; the note says why. */
  fixed?: readonly T[]
  onToggle: (value: T) => void
}

/** Any of a few. */
export function TickField<T extends string>({
  id,
  label,
  help,
  error,
  options,
  chosen,
  fixed = [],
  onToggle,
}: TickFieldProps<T>) {
  return (
    <Field label={label} help={help} error={error}>
      <View className="list">
        {options.map(({ value, words, note }) => (
          <TickRow
            key={value}
            id={`${id}-${value}`}
            on={fixed.includes(value) || chosen.includes(value)}
            onToggle={fixed.includes(value) ? undefined : () => onToggle(value)}
          >
            {words}
            {note && <View className="second">{note}</View>}
          </TickRow>
        ))}
      </View>
    </Field>
  )
}

export const toggled = <T,>(chosen: readonly T[], one: T): T[] =>
  chosen.includes(one) ? chosen.filter(other => other !== one) : [...chosen, one]
