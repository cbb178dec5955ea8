import { View } from '@tarojs/components'
import { useState } from 'react'
import { useSubmit } from '../../platform/answers.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { ReasonField } from '../reason-field.tsx'
import { Said } from '../said.tsx'
import { reasonProblem } from '../staff-words.ts'

interface ResetProps {
  holder: { accountId: string; nameMasked: string }
  onClose: () => void
}

/** Somebody has lost the phone and the recovery codes. */
export function ResetFactorSheet({ holder: { accountId, nameMasked }, onClose }: ResetProps) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, failure, submit } = useSubmit('POST /staff/second-factors/{accountId}/reset')
  const why = reasonProblem(reason, '请写明为什么重置')
  const reset = async () => {
    setTried(true)
    if (why) return
    if (await submit({ params: { accountId }, body: { reason: reason.trim() } })) onClose()
  }
  return (
    <Sheet
      title={`重置${nameMasked}的动态口令？`}
      confirm={{ label: '重置', danger: true, busy: busy && '正在重置…', onPress: () => void reset() }}
      said={<Said failure={failure} />}
      onClose={onClose}
    >
      <View>先当面或打电话确认是本人。他的手机和电脑都要重新登录，再绑定新的验证器。</View>
      <ReasonField
        label="为什么重置"
        value={reason}
        onChange={setReason}
        problem={tried ? why : undefined}
        common={['手机丢失', '换了手机，验证器没有迁移']}
      />
    </Sheet>
  )
}
