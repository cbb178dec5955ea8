import { View } from '@tarojs/components'

export interface TimelineItem {
  what: string
  when: string
  note?: string | undefined
}

/** Newest first; the first one is where things stand. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <View className="card">
      {items.map(({ what, when, note }, i) => (
        <View className={i === 0 ? 'timeline-row timeline-now' : 'timeline-row'} key={`${when}${what}`}>
          <View className="timeline-dot" />
          <View className="timeline-what">{what}</View>
          {note && <View>{note}</View>}
          <View className="second">{when}</View>
        </View>
      ))}
    </View>
  )
}
