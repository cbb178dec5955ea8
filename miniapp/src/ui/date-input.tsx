import { Picker, View } from '@tarojs/components'

export interface DateInputProps {
  id: string
  /** `YYYY-MM-DD`, or empty. */
  value: string
  label: string
  latest?: string
  wrong?: boolean
  onChange: (day: string) => void
}

export function DateInput({ id, value, label, latest = '', wrong = false, onChange }: DateInputProps) {
  return (
    <Picker mode="date" value={value} start="1900-01-01" end={latest} onChange={event => onChange(event.detail.value)}>
      <View
        id={id}
        className={`input${wrong ? ' input-wrong' : ''}${value ? '' : ' input-placeholder'}`}
        {...({ ariaLabel: label } as object)}
      >
        {value || '请选择日期'}
      </View>
    </Picker>
  )
}
