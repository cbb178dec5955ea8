import { View } from '@tarojs/components'
import type { AidAnswers } from 'shared-types/aid-application'
import type { FormField } from 'shared-types/aid-programmes'
import { Button } from '../../ui/button'
import { DateInput } from '../../ui/date-input'
import { localToday } from '../../ui/dates.ts'
import { Field } from '../../ui/field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { ChoiceField, YesNoField } from '../../ui/choice-field.tsx'
import { personTitle } from '../household/household-words.ts'
import { MoneyField } from '../../ui/money-field.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { candidates, type Family } from './form.ts'

type Answer = AidAnswers[string]

interface FieldInputProps {
  field: FormField
  answer: Answer | undefined
  family: Family
  error: string | undefined
  onHousehold: () => void
  onChange: (answer: Answer | undefined) => void
}

/** A question as its programme puts it. */
export function FieldInput({ field, answer, family, error, onHousehold, onChange }: FieldInputProps) {
  const { key, type, help } = field
  const shared = { id: key, label: field.required ? field.label : `${field.label}（可不填）`, help, error }
  const text = typeof answer === 'string' ? answer : ''
  switch (type) {
    case 'yesNo':
      return <YesNoField {...shared} value={typeof answer === 'boolean' ? answer : undefined} onChange={onChange} />
    case 'choice': {
      const options = (field.options ?? []).map(({ value, label }) => ({ value, words: label }))
      return <ChoiceField {...shared} options={options} value={text || undefined} onChange={onChange} />
    }
    case 'child':
    case 'person':
      return <PersonChoice {...shared} {...{ type, family, onHousehold, onChange }} value={text || undefined} />
    case 'money':
      return <MoneyField {...shared} fen={typeof answer === 'number' ? answer : undefined} onChange={onChange} />
    case 'number':
      return <NumberField {...shared} value={typeof answer === 'number' ? answer : undefined} onChange={onChange} />
    case 'day':
      return (
        <Field {...shared}>
          <DateInput {...shared} value={text} latest={localToday()} wrong={Boolean(error)} onChange={onChange} />
        </Field>
      )
    default:
      return (
        <TextField
          {...shared}
          value={text}
          manyLines={type !== 'line'}
          maxLength={type === 'line' ? 60 : 500}
          onChange={onChange}
        />
      )
  }
}

interface Shared {
  id: string
  label: string
  help: string | undefined
  error: string | undefined
}

interface PersonChoiceProps extends Shared {
  type: 'child' | 'person'
  family: Family
  value: string | undefined
  onHousehold: () => void
  onChange: (personKey: string) => void
}

function PersonChoice({ type, family, onHousehold, ...rest }: PersonChoiceProps) {
  const people = candidates({ type }, family)
  if (people.length > 0)
    return <ChoiceField {...rest} options={people.map(person => ({ value: person.personKey, words: personTitle(person) }))} />
  return (
    <Field label={rest.label} error={rest.error}>
      <View className="stack">
        <View>{type === 'child' ? '家庭档案里还没有孩子，请先添上。' : '请先填家庭档案，再来选。'}</View>
        <Button id="to-household" label="去填家庭档案" onPress={onHousehold} />
      </View>
    </Field>
  )
}
