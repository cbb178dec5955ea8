import { View } from '@tarojs/components'
import type { Merge } from 'shared-types/membership-doubles'
import { useState } from 'react'
import { useSubmit } from '../../platform/answers.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { ReasonField } from '../reason-field.tsx'
import { useReadVersion } from '../read-version.ts'
import { Said } from '../said.tsx'
import { reasonProblem } from '../staff-words.ts'
import { mergesChanged } from './merge-changed.ts'
import { effectWords, refuseReasons } from './merge-view.ts'

interface DecideSheetProps {
  merge: Merge
  decision: 'approve' | 'reject'
  onClose: () => void
}

/** Says what it does before it is done; a refusal has a reason. */
export function DecideSheet({ merge, decision, onClose }: DecideSheetProps) {
  const { mergeId, version, going, staying } = merge
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, failure, submit } = useSubmit('POST /staff/membership/merges/{mergeId}/decision', mergesChanged)
  const readVersion = useReadVersion(version, failure)
  const why = decision === 'reject' ? reasonProblem(reason, '请写明为什么不同意') : undefined
  const decide = async () => {
    setTried(true)
    if (why) return
    const read = readVersion()
    const body = decision === 'approve' ? { decision, version: read } : { decision, version: read, reason: reason.trim() }
    const done = await submit({ params: { mergeId }, body })
    if (!done) return
    onClose()
    await mergesChanged()
  }
  return (
    <Sheet
      title={decision === 'approve' ? '同意合并' : '不同意合并'}
      confirm={{
        label: decision === 'approve' ? '确定合并' : '确定',
        danger: decision === 'approve',
        busy: busy && '正在办理…',
        onPress: () => void decide(),
      }}
      said={<Said failure={failure} />}
      onClose={onClose}
    >
      {decision === 'approve' ? (
        <View>{effectWords(going, staying)}</View>
      ) : (
        <ReasonField
          label="为什么不同意"
          value={reason}
          onChange={setReason}
          problem={tried ? why : undefined}
          common={refuseReasons}
          help="两份档案都不变，提出的同事看得到原因。"
        />
      )}
    </Sheet>
  )
}
