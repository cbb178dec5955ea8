import { View } from '@tarojs/components'
import { useState } from 'react'
import { Sheet } from '../../../ui/sheet.tsx'
import { ReasonField } from '../../reason-field.tsx'
import { reasonProblem } from '../../staff-words.ts'

interface ReasonSheetProps {
  busy: boolean
  onConfirm: (reason: string) => void
  onClose: () => void
}

const common = ['时间调整', '地点调整', '增加名额', '更正写错的地方']

/** A contest that people have entered changes with a reason that they are told. */
export function ReasonSheet({ busy, onConfirm, onClose }: ReasonSheetProps) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const problem = reasonProblem(reason, '请写明修改的原因')
  const confirm = () => {
    setTried(true)
    if (!problem) onConfirm(reason.trim())
  }
  return (
    <Sheet title="保存这些修改？" confirm={{ label: '保存', busy: busy && '正在保存…', onPress: confirm }} onClose={onClose}>
      <View>竞赛已经发布。有名额的、候补的人会收到您写的原因。</View>
      <ReasonField label="修改的原因" value={reason} onChange={setReason} problem={tried ? problem : undefined} common={common} />
    </Sheet>
  )
}
