import { View } from '@tarojs/components'
import { useState } from 'react'
import type { WithdrawalOfDraft } from 'shared-types/drafts'
import type { Failure } from '../platform/failure.ts'
import { Sheet } from '../ui/sheet.tsx'
import { ReasonField } from './reason-field.tsx'
import { useReadVersion } from './read-version.ts'
import { Said } from './said.tsx'
import { reasonProblem } from './staff-words.ts'
import type { Beside, DraftWords } from './draft-view.ts'

interface WithdrawDraftSheetProps {
  kept: Beside
  words: DraftWords
  busy: boolean
  failure: Failure | undefined
  /** Resolves to whether it is done. */
  onWithdraw: (body: WithdrawalOfDraft) => Promise<boolean>
  onClose: () => void
}

/** A draft that is not wanted: one's own without words, somebody else's with the reason, which they will read. */
export function WithdrawDraftSheet({ kept, words, busy, failure, onWithdraw, onClose }: WithdrawDraftSheetProps) {
  const [isOwn] = useState(kept.mayWithdraw === 'freely')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const readVersion = useReadVersion(kept.draftVersion, failure)
  const why = isOwn ? undefined : reasonProblem(reason, '请写明为什么作废')
  const withdraw = async () => {
    setTried(true)
    if (why) return
    const said = reason.trim()
    if (await onWithdraw({ version: readVersion(), ...(said && { reason: said }) })) onClose()
  }
  return (
    <Sheet
      title={`作废这${words.what}`}
      confirm={{ label: '作废', danger: true, busy: busy && '正在办理…', onPress: () => void withdraw() }}
      said={<Said failure={failure} />}
      onClose={onClose}
    >
      <View className="second">{`这${words.what}不再留着，别的不变。`}</View>
      {!isOwn && (
        <ReasonField
          label="为什么作废"
          help="写的人会看到。"
          value={reason}
          onChange={setReason}
          problem={tried ? why : undefined}
          common={['和通知不符', '暂时不改']}
        />
      )}
    </Sheet>
  )
}
