import { View } from '@tarojs/components'
import { DateInput } from '../../ui/date-input'
import { Field } from '../../ui/field.tsx'
import { TextInput } from '../../ui/text-input'
import type { Minute } from './clock.ts'

interface MinuteFieldProps {
  id: string
  label: string
  help?: string | undefined
  error?: string | undefined
  value: Minute
  onChange: (value: Minute) => void
}

/** A day and a minute of it, by the clock of Beijing. */
export function MinuteField({ id, label, help, error, value, onChange }: MinuteFieldProps) {
  return (
    <Field label={label} help={help} error={error}>
      <View className="contest-minute">
        <View className="contest-minute-day">
          <DateInput
            id={`${id}-on`}
            label={`${label}：日期`}
            value={value.on}
            wrong={Boolean(error)}
            onChange={on => onChange({ ...value, on })}
          />
        </View>
        <View className="contest-minute-clock">
          <TextInput
            id={`${id}-clock`}
            label={`${label}：时间`}
            example="09:00"
            value={value.clock}
            maxLength={5}
            wrong={Boolean(error)}
            onChange={clock => onChange({ ...value, clock })}
          />
        </View>
      </View>
    </Field>
  )
}
