import { View } from '@tarojs/components'
import { Field } from '../ui/field.tsx'
import { Press } from '../ui/press'
import { TextInput } from '../ui/text-input'

interface ReasonFieldProps {
  label: string
  value: string
  onChange: (reason: string) => void
  problem: string | undefined
  help?: string
  most?: number
  /** Written often; taken over by a touch and free to edit. */
  common?: readonly string[]
}

/** A reason in one's own words, with the usual ones at hand. */
export function ReasonField({ label, value, onChange, problem, help, most = 200, common = [] }: ReasonFieldProps) {
  return (
    <Field label={label} error={problem} help={help}>
      {common.length > 0 && (
        <View className="chips common-reasons">
          {common.map((words, i) => (
            <Press key={words} id={`common-${i}`} className="chip" onPress={() => onChange(words)}>
              {words}
            </Press>
          ))}
        </View>
      )}
      <TextInput
        id="reason"
        label={label}
        value={value}
        maxLength={most}
        manyLines
        wrong={Boolean(problem)}
        onChange={onChange}
      />
    </Field>
  )
}
