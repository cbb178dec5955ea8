import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

interface FieldProps {
  label: string
  help?: string | undefined
  /** Says how to mend it. */
  error?: string | undefined
  children: ReactNode
}

/** Label above, help and error under what is filled in. */
export function Field({ label, help, error, children }: FieldProps) {
  return (
    <View className="field">
      <View className="field-label">{label}</View>
      {children}
      {error ? (
        <View className="field-error" {...({ role: 'alert' } as object)}>
          <Icon name="alert-triangle" small />
          <Text>{error}</Text>
        </View>
      ) : (
        help && <View className="field-help">{help}</View>
      )}
    </View>
  )
}
