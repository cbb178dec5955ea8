import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

export interface PressProps {
  children: ReactNode
  className?: string
  id?: string
  /** What a screen reader announces when the words inside are not enough. */
  label?: string
  /** A choice among several announces itself as such. */
  radio?: { on: boolean }
  onPress: () => void
}

/** Any area that answers to a touch; in a browser also to the keyboard. */
export function Press({ children, className = '', id, label, radio, onPress }: PressProps) {
  const spoken = { ariaRole: radio ? 'radio' : 'button', ...(label ? { ariaLabel: label } : {}) } as object
  return (
    <View
      {...(id ? { id } : {})}
      className={`press ${className}`}
      hoverClass="pressed"
      hoverStayTime={60}
      onClick={onPress}
      {...spoken}
    >
      {children}
    </View>
  )
}
