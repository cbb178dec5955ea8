import { View } from '@tarojs/components'
import type { Condition } from 'shared-types/aid-programmes'
import { Chips } from '../../../../ui/chips.tsx'
import { ChoiceField } from '../../../../ui/choice-field.tsx'
import { Field } from '../../../../ui/field.tsx'
import type { Askable } from '../programme-words.ts'

interface ConditionFieldProps {
  id: string
  /** 看哪个问题 */
  label: string
  known: readonly Askable[]
  condition: Condition
  problem: string | undefined
  onChange: (condition: Condition) => void
}

/** A question and the answer it has to have. Another question has other answers, so the answer is chosen anew. */
export function ConditionField({ id, label, known, condition, problem, onChange }: ConditionFieldProps) {
  const asked = known.find(one => one.field === condition.field)
  return (
    <View>
      <ChoiceField
        id={`${id}-field`}
        label={label}
        error={asked ? undefined : problem}
        options={known.map(({ field, words }) => ({ value: field, words }))}
        value={condition.field}
        onChange={field => onChange({ field, is: field === condition.field ? condition.is : '' })}
      />
      {asked && (
        <Field label={`“${asked.words}”的回答是`} error={problem}>
          <Chips
            label={`“${asked.words}”的回答是`}
            id={`${id}-is`}
            options={asked.answers}
            value={condition.is}
            onChange={is => onChange({ ...condition, is })}
          />
        </Field>
      )}
    </View>
  )
}

interface ShowIfProps {
  id: string
  label: string
  known: readonly Askable[]
  condition: Condition | undefined
  problem: string | undefined
  onChange: (condition: Condition | undefined) => void
}

/** Always asked for, or only after a certain answer. */
export function ShowIfField({ id, label, known, condition, problem, onChange }: ShowIfProps) {
  return (
    <>
      <Field label={label}>
        <Chips
          label={label}
          id={`${id}-when`}
          value={condition ? 'if' : 'always'}
          options={[
            { value: 'always', words: '都要' },
            { value: 'if', words: '看别的回答' },
          ]}
          onChange={when => onChange(when === 'always' ? undefined : (condition ?? { field: '', is: '' }))}
        />
      </Field>
      {condition && (
        <ConditionField id={id} label="看哪个回答" known={known} condition={condition} problem={problem} onChange={onChange} />
      )}
    </>
  )
}
