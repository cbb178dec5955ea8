import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { IconName } from './icon-names.ts'
import { Icon } from './icon.tsx'
import { Press } from './press'

interface ListRowProps {
  title: string
  note?: ReactNode
  /** A date or a count at the end. */
  aside?: ReactNode
  icon?: IconName
  id?: string
  /** Absent: the row opens nothing and shows no chevron. */
  onOpen?: () => void
}

/** What, its state, its date. Rows stand in a `List`. */
export function ListRow({ title, note, aside, icon, id, onOpen }: ListRowProps) {
  const words = (
    <>
      {icon && (
        <View className="row-icon">
          <Icon name={icon} />
        </View>
      )}
      <View className="row-words">
        <View className="row-title">{title}</View>
        {note && <View className="row-note">{note}</View>}
      </View>
      {aside !== undefined && <View className="row-aside">{aside}</View>}
      {onOpen && (
        <View className="row-chevron">
          <Icon name="chevron-right" small />
        </View>
      )}
    </>
  )
  if (!onOpen) return <View className="row">{words}</View>
  return (
    <Press className="row" {...(id ? { id } : {})} onPress={onOpen}>
      {words}
    </Press>
  )
}

export function List({ children }: { children: ReactNode }) {
  return <View className="list">{children}</View>
}

export function Card({ children }: { children: ReactNode }) {
  return <View className="card">{children}</View>
}
