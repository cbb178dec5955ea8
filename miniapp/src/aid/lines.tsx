import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Heading } from '../ui/heading.tsx'

/** A heading and what stands under it, one paragraph a line. */
export function Lines({ title, lines, children }: { title: string; lines: readonly string[]; children?: ReactNode }) {
  return (
    <View className="group">
      <Heading>{title}</Heading>
      <View className="card stack">
        {lines.map(line => (
          <View key={line}>{line}</View>
        ))}
        {children}
      </View>
    </View>
  )
}
