import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

export interface TickRowProps {
  id: string
  on: boolean
  /** Absent: it cannot be chosen. */
  onToggle?: (() => void) | undefined
  children: ReactNode
}

export const tickClass = ({ on, onToggle }: TickRowProps) => `press row${on ? ' tick-on' : ''}${onToggle ? '' : ' tick-off'}`

export const TickBox = () => (
  <View className="tick">
    <Icon name="check" small />
  </View>
)

/** One of several that may be chosen together. */
export function TickRow(props: TickRowProps) {
  const { id, on, onToggle, children } = props
  return (
    <View
      id={id}
      className={tickClass(props)}
      {...(onToggle ? { onClick: onToggle } : {})}
      {...({ ariaRole: 'checkbox', ariaChecked: on, ariaDisabled: !onToggle } as object)}
    >
      <TickBox />
      <View className="row-words">{children}</View>
    </View>
  )
}
