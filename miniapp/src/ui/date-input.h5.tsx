import type { DateInputProps } from './date-input.tsx'

export function DateInput({ id, value, label, latest, wrong = false, onChange }: DateInputProps) {
  return (
    <input
      id={id}
      type="date"
      className={`input${wrong ? ' input-wrong' : ''}`}
      value={value}
      min="1900-01-01"
      max={latest}
      aria-label={label}
      aria-invalid={wrong}
      onChange={event => onChange(event.target.value)}
    />
  )
}
