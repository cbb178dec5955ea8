import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'

const patience = 300

/** The shape of what comes; nothing at all when it comes at once. */
export function Skeleton({ cards = 2 }: { cards?: number }) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience)
    return () => clearTimeout(timer)
  }, [])
  if (!late) return null
  return (
    <View className="stack" {...({ role: 'status', 'aria-label': '正在打开' } as object)}>
      {Array.from({ length: cards }, (_, i) => (
        <View className="card" key={i}>
          <View className="skeleton-line skeleton-short" />
          <View className="skeleton-line" />
          <View className="skeleton-line" />
        </View>
      ))}
    </View>
  )
}
