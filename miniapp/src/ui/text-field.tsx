import { Field } from './field.tsx'
import { TextInput, type TextInputProps } from './text-input'

interface TextFieldProps extends Omit<TextInputProps, 'wrong'> {
  help?: string | undefined
  /** Says how to mend it. */
  error?: string | undefined
}

/** A line or lines to write, with one label for the eye and for a screen reader. */
export function TextField({ help, error, ...input }: TextFieldProps) {
  return (
    <Field label={input.label} help={help} error={error}>
      <TextInput {...input} wrong={Boolean(error)} />
    </Field>
  )
}
