import { View } from '@tarojs/components'
import type { Indicator } from 'shared-types/indicators'
import type { Failure } from '../../platform/failure.ts'
import { DateInput } from '../../ui/date-input'
import { localToday } from '../../ui/dates.ts'
import { Field } from '../../ui/field.tsx'
import { MoneyField } from '../../ui/money-field.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { fieldProblem } from '../staff-words.ts'
import { mostSource, periodHelp, type TypedDraft, type TypedProblems } from './typed-view.ts'

interface TypedFormProps {
  indicator: Indicator
  period: string
  draft: TypedDraft
  onChange: (draft: TypedDraft) => void
  problems: TypedProblems
  failure: Failure | undefined
}

/** The number, where it comes from, and of which day it is. */
export function TypedForm({ indicator, period, draft, onChange, problems, failure }: TypedFormProps) {
  const problem = (field: keyof TypedDraft) => problems[field] ?? fieldProblem(failure, field)
  return (
    <View>
      <ValueField
        indicator={indicator}
        help={periodHelp(indicator, period)}
        error={problem('value')}
        value={draft.value}
        onChange={value => onChange({ ...draft, value })}
      />
      <TextField
        id="source"
        label="数据来源"
        help="哪个部门、哪份表，别人能找到。"
        error={problem('source')}
        value={draft.source}
        maxLength={mostSource}
        onChange={source => onChange({ ...draft, source })}
      />
      <Field label="截至哪一天" error={problem('asOfOn')}>
        <DateInput
          id="as-of"
          label="截至哪一天"
          value={draft.asOfOn}
          latest={localToday()}
          wrong={Boolean(problem('asOfOn'))}
          onChange={asOfOn => onChange({ ...draft, asOfOn })}
        />
      </Field>
    </View>
  )
}

interface ValueFieldProps {
  indicator: Indicator
  help: string
  error: string | undefined
  value: number | undefined
  onChange: (value: number | undefined) => void
}

function ValueField({ indicator: { name, unit }, value, ...rest }: ValueFieldProps) {
  if (unit === '元') return <MoneyField id="value" label={name} fen={value} {...rest} />
  return <NumberField id="value" label={`${name}（${unit}）`} value={value} {...rest} />
}
