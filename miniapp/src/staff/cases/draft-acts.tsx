import { View } from '@tarojs/components'
import type { PublicationOfDraft } from 'shared-types/drafts'
import type { Failure } from '../../platform/failure.ts'
import { Button } from '../../ui/button'
import { useReadVersion } from '../read-version.ts'
import type { Beside } from './draft-view.ts'

/** What whoever puts it in force has read: the draft, and what is in force beside it. */
export function useDraftRead({ draftVersion, version }: Beside, failure: Failure | undefined): () => PublicationOfDraft {
  const read = useReadVersion(draftVersion, failure)
  const basedOn = useReadVersion(version, failure)
  return () => ({ version: read(), basedOn: basedOn() })
}

interface DraftActsProps {
  /** Of the chain or the year; the buttons' ids end with it. */
  id: string
  kept: Beside
  busy: boolean
  onPublish: () => void
  /** Absent: only managers write. */
  onEdit?: (() => void) | undefined
  onWithdraw: () => void
}

/** What may be done with a draft that waits. */
export function DraftActs({ id, kept: { mayPublish, mayWithdraw }, busy, onPublish, onEdit, onWithdraw }: DraftActsProps) {
  return (
    <View className="stack gap">
      {mayPublish && (
        <Button kind="primary" id={`publish-${id}`} label="看过了，启用" busy={busy && '正在启用…'} onPress={onPublish} />
      )}
      {onEdit && <Button id={`edit-${id}`} label="修改这一稿" onPress={onEdit} />}
      {mayWithdraw && <Button kind="link" id={`withdraw-${id}`} label="作废这一稿" onPress={onWithdraw} />}
    </View>
  )
}
