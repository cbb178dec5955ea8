import { View } from '@tarojs/components'
import { Button } from '../ui/button'
import type { Beside, DraftWords } from './draft-view.ts'

interface DraftActsProps {
  /** The buttons' ids end with it. */
  id: string
  kept: Beside
  words: DraftWords
  busy: boolean
  onPublish: () => void
  /** Absent: only managers write. */
  onEdit?: (() => void) | undefined
  onWithdraw: () => void
}

/** What may be done with a draft that waits. */
export function DraftActs({ id, kept: { mayPublish, mayWithdraw }, words, busy, onPublish, onEdit, onWithdraw }: DraftActsProps) {
  const { what, act } = words
  return (
    <View className="stack gap">
      {mayPublish && (
        <Button kind="primary" id={`publish-${id}`} label={`看过了，${act}`} busy={busy && `正在${act}…`} onPress={onPublish} />
      )}
      {onEdit && <Button id={`edit-${id}`} label={`修改这${what}`} onPress={onEdit} />}
      {mayWithdraw && <Button kind="link" id={`withdraw-${id}`} label={`作废这${what}`} onPress={onWithdraw} />}
    </View>
  )
}
