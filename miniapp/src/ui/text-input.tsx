import { Input, Textarea } from '@tarojs/components'

export interface TextInputProps {
  id: string
  value: string
  /** Said by a screen reader: the same words as the label above. */
  label: string
  example?: string
  kind?: 'text' | 'number' | 'money' | 'phone' | 'id'
  maxLength?: number
  manyLines?: boolean
  wrong?: boolean
  onChange: (value: string) => void
  onDone?: () => void
}

export const inputClass = ({ manyLines, wrong }: TextInputProps) =>
  `input${manyLines ? ' input-many' : ''}${wrong ? ' input-wrong' : ''}`

const keyboards = { text: 'text', number: 'number', money: 'digit', phone: 'number', id: 'idcard' } as const

export function TextInput(props: TextInputProps) {
  const { id, value, label, example = '', kind = 'text', maxLength = 100, manyLines, onChange, onDone } = props
  const shared = {
    id,
    value,
    className: inputClass(props),
    placeholder: example,
    placeholderClass: 'input-placeholder',
    maxlength: maxLength,
    ariaLabel: label,
    onInput: (event: { detail: { value: string } }) => onChange(event.detail.value),
  }
  if (manyLines) return <Textarea {...shared} autoHeight />
  return <Input {...shared} type={keyboards[kind]} onConfirm={() => onDone?.()} />
}
