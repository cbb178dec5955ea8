import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

/** What the screen is about; one a page. */
export function Title({ children }: { children: ReactNode }) {
  return (
    <View className="title" {...({ role: 'heading', 'aria-level': 1 } as object)}>
      {children}
    </View>
  )
}

/** Opens a group of things below the title. */
export function Heading({ children }: { children: ReactNode }) {
  return (
    <View className="heading" {...({ role: 'heading', 'aria-level': 2 } as object)}>
      {children}
    </View>
  )
}
