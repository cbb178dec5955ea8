import { useState } from 'react'
import { TextField } from './text-field.tsx'
import { fenOf, yuanText } from './money.ts'

interface MoneyFieldProps {
  id: string
  label: string
  help?: string | undefined
  error?: string | undefined
  fen: number | undefined
  onChange: (fen: number | undefined) => void
}

/** Yuan on the screen, fen to the form. What is typed stays as it was typed. */
export function MoneyField({ id, label, help, error, fen, onChange }: MoneyFieldProps) {
  const [text, setText] = useState(() => yuanText(fen))
  const isWrong = fenOf(text) === 'wrong'
  const type = (next: string) => {
    setText(next)
    const sum = fenOf(next)
    onChange(sum === 'wrong' ? undefined : sum)
  }
  return (
    <TextField
      id={id}
      label={`${label}（元）`}
      help={help}
      error={isWrong ? '只写数字，例如 1200 或 1200.5' : error}
      kind="money"
      value={text}
      maxLength={12}
      onChange={type}
    />
  )
}
