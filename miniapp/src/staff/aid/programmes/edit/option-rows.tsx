import { View } from '@tarojs/components'
import type { FormField } from 'shared-types/aid-programmes'
import { Button } from '../../../../ui/button'
import { Field } from '../../../../ui/field.tsx'
import { Press } from '../../../../ui/press'
import { TextInput } from '../../../../ui/text-input'
import { changedAt, moved, newOption, without } from '../draft-rows.ts'

type Options = NonNullable<FormField['options']>

interface OptionRowsProps {
  options: Options
  problem: string | undefined
  problemOf: (at: number) => string | undefined
  onChange: (options: Options) => void
}

const mostOptions = 20

/** The answers to choose from, in their order. */
export function OptionRows({ options, problem, problemOf, onChange }: OptionRowsProps) {
  return (
    <Field label="有哪些选项" error={problem}>
      {options.map(({ value, label }, o) => (
        <View key={value}>
          <Field label={`选项 ${o + 1}`} error={problemOf(o)}>
            <TextInput
              id={`option-${o}`}
              label={`选项 ${o + 1}`}
              value={label}
              maxLength={30}
              wrong={Boolean(problemOf(o))}
              onChange={text => onChange(changedAt(options, o, { label: text }))}
            />
          </Field>
          <View className="item-acts">
            {o > 0 && (
              <Press className="item-act" label={`上移 选项 ${o + 1}`} onPress={() => onChange(moved(options, o, -1))}>
                上移
              </Press>
            )}
            {options.length > 2 && (
              <Press className="item-act" label={`去掉 选项 ${o + 1}`} onPress={() => onChange(without(options, o))}>
                去掉
              </Press>
            )}
          </View>
        </View>
      ))}
      {options.length < mostOptions && (
        <View className="gap">
          <Button id="add-option" label="加一个选项" onPress={() => onChange([...options, newOption()])} />
        </View>
      )}
    </Field>
  )
}
