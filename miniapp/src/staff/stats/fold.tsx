import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { canPrint } from '../../platform/print'
import { Icon } from '../../ui/icon.tsx'
import { Press } from '../../ui/press'

interface FoldProps {
  id: string
  title: string
  note: string
  /** From the start. */
  open?: boolean
  children: ReactNode
}

/** A group that opens at a touch. Where one can print, what is folded is there all the same: on paper nothing is. */
export function Fold({ id, title, note, open: openAtFirst = false, children }: FoldProps) {
  const [open, setOpen] = useState(openAtFirst)
  return (
    <View>
      <View className="list fold-head">
        <Press className="row" id={id} label={`${title}，${note}，${open ? '收起' : '展开'}`} onPress={() => setOpen(!open)}>
          <View className="row-words">
            <View className="row-title">{title}</View>
            <View className="row-note">{note}</View>
          </View>
          <View className={open ? 'row-chevron fold-open' : 'row-chevron'}>
            <Icon name="chevron-down" small />
          </View>
        </Press>
      </View>
      {(open || canPrint) && <View className={open ? 'fold-body' : 'fold-body fold-shut'}>{children}</View>}
    </View>
  )
}
