import { useState } from 'react'
import { TextField } from './text-field.tsx'

interface NumberFieldProps {
  id: string
  label: string
  help?: string | undefined
  error?: string | undefined
  value: number | undefined
  onChange: (value: number | undefined) => void
}

const isCount = (text: string) => /^\d{1,9}$/.test(text.trim())

/** A count. What is typed stays as it was typed. */
export function NumberField({ error, value, onChange, ...rest }: NumberFieldProps) {
  const [text, setText] = useState(value === undefined ? '' : String(value))
  const isWrong = text.trim() !== '' && !isCount(text)
  const type = (next: string) => {
    setText(next)
    onChange(isCount(next) ? Number(next) : undefined)
  }
  return (
    <TextField {...rest} error={isWrong ? '只写整数，例如 3' : error} kind="number" value={text} maxLength={9} onChange={type} />
  )
}
