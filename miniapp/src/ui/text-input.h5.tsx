import { inputClass, type TextInputProps } from './text-input.tsx'

/** A real field, so that its label, its error and the browser's own filling-in belong to it. */
export function TextInput(props: TextInputProps) {
  const { id, value, label, example, kind = 'text', maxLength = 100, manyLines, wrong, onChange, onDone } = props
  const shared = {
    id,
    value,
    className: inputClass(props),
    placeholder: example,
    maxLength,
    'aria-label': label,
    'aria-invalid': Boolean(wrong),
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  }
  if (manyLines) return <textarea {...shared} rows={4} />
  return (
    <input
      {...shared}
      type={kind === 'phone' ? 'tel' : 'text'}
      inputMode={kind === 'money' ? 'decimal' : kind === 'number' || kind === 'phone' ? 'numeric' : 'text'}
      autoComplete="off"
      onKeyDown={event => event.key === 'Enter' && onDone?.()}
    />
  )
}
