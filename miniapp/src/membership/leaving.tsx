import { View } from '@tarojs/components'
import { useState } from 'react'
import { outdate, useSubmit } from '../platform/answers.ts'
import { submitSentence } from '../ui/failure-words.ts'
import { Sheet } from '../ui/sheet.tsx'
import { StateSentence } from '../ui/state-sentence.tsx'
import { TextField } from '../ui/text-field.tsx'
import { obstacleOf } from './membership-view.ts'

/** Leaving is free, takes effect at once and can be undone only by joining anew: asked once more before it happens. */
export function Leaving({ orgName, onClose }: { orgName: string; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const { busy, failure, submit } = useSubmit('POST /membership/leaving')
  const leave = async () => {
    const done = await submit({ body: { confirm: true, ...(reason.trim() ? { reason: reason.trim() } : {}) } })
    if (!done) return
    onClose()
    await outdate('GET /membership', 'GET /me', 'GET /membership/card')
  }
  return (
    <Sheet
      title={`退出${orgName}？`}
      confirm={{ label: '确认退出', danger: true, busy: busy && '正在办理…', onPress: () => void leave() }}
      onClose={onClose}
    >
      <View>退会马上生效，会员卡同时失效。您以后随时可以重新加入，会员号不变。换了单位不用退会，办转会就行。</View>
      <TextField label="原因（可以不填）" id="reason" value={reason} maxLength={200} manyLines onChange={setReason} />
      {failure && <StateSentence tone="problem">{obstacleOf(failure.code)?.words ?? submitSentence(failure)}</StateSentence>}
    </Sheet>
  )
}
