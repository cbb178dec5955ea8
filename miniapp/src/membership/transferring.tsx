import { View } from '@tarojs/components'
import { useState } from 'react'
import { outdate, useAnswer, useSubmit } from '../platform/answers.ts'
import { replaceBy } from '../platform/navigate.ts'
import { submitSentence } from '../ui/failure-words.ts'
import { Sheet } from '../ui/sheet.tsx'
import { StateSentence } from '../ui/state-sentence.tsx'
import { TextField } from '../ui/text-field.tsx'
import { obstacleOf, whatNext } from './membership-view.ts'

/** Asking to move to the union just chosen. */
export function Transferring({ toOrgId, onClose }: { toOrgId: string; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const union = useAnswer('GET /organisations/{orgId}', { params: { orgId: toOrgId } })
  const { busy, failure, submit } = useSubmit('POST /membership/transfers')
  const request = async () => {
    const filed = await submit({ body: { toOrgId, ...(reason.trim() ? { reason: reason.trim() } : {}) } })
    if (!filed) return
    await outdate('GET /me/cases')
    replaceBy('membership/pages/progress/index', { caseId: filed.case.caseId })
  }
  return (
    <Sheet
      title={`转到${union.data?.name ?? '…'}？`}
      confirm={{ label: '提交转会申请', busy: busy && '正在提交…', onPress: () => void request() }}
      onClose={onClose}
    >
      <View>{whatNext.transfer}</View>
      <TextField
        label="原因（可以不填）"
        help="例如换了单位。"
        id="reason"
        value={reason}
        maxLength={200}
        manyLines
        onChange={setReason}
      />
      {failure && <StateSentence tone="problem">{obstacleOf(failure.code)?.words ?? submitSentence(failure)}</StateSentence>}
    </Sheet>
  )
}
