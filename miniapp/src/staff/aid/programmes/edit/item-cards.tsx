import { View } from '@tarojs/components'
import { useState } from 'react'
import { Press } from '../../../../ui/press'
import { Sheet } from '../../../../ui/sheet.tsx'
import { StateSentence } from '../../../../ui/state-sentence.tsx'

interface Item {
  id: string
  title: string
  note: string
  problem?: string | undefined
}

interface ItemCardsProps {
  /** 问题, 材料: what one of them is called. */
  what: string
  items: readonly Item[]
  onOpen: (at: number) => void
  onMove: (at: number, by: -1 | 1) => void
  onRemove: (at: number) => void
  /** Where else it counts, said before it is taken away. */
  usesOf?: (at: number) => readonly string[]
  /** Where the ends of this list are not the ends of all. */
  mayMove?: (at: number, by: -1 | 1) => boolean
}

/** Things in an order: each opened, moved, taken away. */
export function ItemCards({ what, items, onOpen, onMove, onRemove, usesOf, mayMove }: ItemCardsProps) {
  const [removing, setRemoving] = useState<number>()
  const may = mayMove ?? ((at, by) => Boolean(items[at + by]))
  const going = removing === undefined ? undefined : items[removing]
  return (
    <>
      {items.map(({ id, title, note, problem }, at) => (
        <View className="card item-card" key={id} id={`item-${id}`}>
          <View className="row-title">{title}</View>
          <View className="second">{note}</View>
          {problem && (
            <View className="item-problem">
              <StateSentence tone="problem" plain>{`还要改：${problem}`}</StateSentence>
            </View>
          )}
          <View className="item-acts">
            <Act words="修改" title={title} onPress={() => onOpen(at)} />
            {may(at, -1) && <Act words="上移" title={title} onPress={() => onMove(at, -1)} />}
            {may(at, 1) && <Act words="下移" title={title} onPress={() => onMove(at, 1)} />}
            <Act words="去掉" title={title} onPress={() => setRemoving(at)} />
          </View>
        </View>
      ))}
      {going && removing !== undefined && (
        <Sheet
          title={`去掉这${what}？`}
          confirm={{
            label: '去掉',
            danger: true,
            onPress: () => {
              onRemove(removing)
              setRemoving(undefined)
            },
          }}
          onClose={() => setRemoving(undefined)}
        >
          <RemoveWords title={going.title} uses={usesOf?.(removing) ?? []} />
        </Sheet>
      )}
    </>
  )
}

function RemoveWords({ title, uses }: { title: string; uses: readonly string[] }) {
  return (
    <>
      <View>{title}</View>
      {uses.length > 0 && <View className="gap">{`它还用在：${uses.join('、')}。去掉以后，那里要重新选。`}</View>}
      <View className="second gap">已经提交的申请不受影响。</View>
    </>
  )
}

function Act({ words, title, onPress }: { words: string; title: string; onPress: () => void }) {
  return (
    <Press className="item-act" label={`${words} ${title}`} onPress={onPress}>
      {words}
    </Press>
  )
}
