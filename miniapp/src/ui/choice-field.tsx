import { Choice } from './choice.tsx'
import { Field } from './field.tsx'

interface ChoiceFieldProps<T extends string> {
  id: string
  label: string
  help?: string | undefined
  error?: string | undefined
  options: readonly { value: T; words: string; note?: string }[]
  value: T | undefined
  onChange: (value: T) => void
}

/** A question with one of a few answers. */
export function ChoiceField<T extends string>({ label, help, error, ...choice }: ChoiceFieldProps<T>) {
  return (
    <Field label={label} help={help} error={error}>
      <Choice label={label} {...choice} />
    </Field>
  )
}

const yesNo = [
  { value: 'yes', words: '是' },
  { value: 'no', words: '否' },
] as const

interface YesNoFieldProps extends Omit<ChoiceFieldProps<'yes' | 'no'>, 'options' | 'value' | 'onChange'> {
  value: boolean | undefined
  onChange: (value: boolean) => void
}

export const YesNoField = ({ value, onChange, ...rest }: YesNoFieldProps) => (
  <ChoiceField
    {...rest}
    options={yesNo}
    value={value === undefined ? undefined : value ? 'yes' : 'no'}
    onChange={answer => onChange(answer === 'yes')}
  />
)
