import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { useSubmit } from '../../platform/answers.ts'
import { Button } from '../../ui/button'
import { Choice } from '../../ui/choice.tsx'
import { Field } from '../../ui/field.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { ReasonField } from '../reason-field.tsx'
import { Said } from '../said.tsx'
import { reasonProblem } from '../staff-words.ts'
import { revealReasons } from './cases-view.ts'

const fields = [
  { value: 'name', words: '姓名' },
  { value: 'idNumber', words: '证件号码' },
  { value: 'phone', words: '手机号' },
] as const
type FieldName = (typeof fields)[number]['value']

const shownSeconds = 30

/** One plain value, for a reason that is recorded, and only for a short while. */
export function Reveal({ caseId }: { caseId: string }) {
  const [asking, setAsking] = useState(false)
  const [shown, setShown] = useState<{ field: FieldName; value: string }>()
  useEffect(() => {
    if (!shown) return
    const timer = setTimeout(() => setShown(undefined), shownSeconds * 1000)
    return () => clearTimeout(timer)
  }, [shown])
  if (shown)
    return (
      <View className="card gap" id="revealed">
        <View className="second">{fields.find(one => one.value === shown.field)?.words}</View>
        <View className="plain-value">{shown.value}</View>
        <View className="second">{`${shownSeconds} 秒后自动隐藏。谁、什么时候、为什么看的，已经记录。`}</View>
        <Button kind="link" id="reveal-hide" label="现在隐藏" onPress={() => setShown(undefined)} />
      </View>
    )
  return (
    <>
      <Button kind="link" id="reveal" label="查看完整的姓名、证件或手机号" onPress={() => setAsking(true)} />
      {asking && (
        <RevealSheet
          caseId={caseId}
          onClose={() => setAsking(false)}
          onShow={(field, value) => {
            setAsking(false)
            setShown({ field, value })
          }}
        />
      )}
    </>
  )
}

interface RevealSheetProps {
  caseId: string
  onClose: () => void
  onShow: (field: FieldName, value: string) => void
}

function RevealSheet({ caseId, onClose, onShow }: RevealSheetProps) {
  const [field, setField] = useState<FieldName>('idNumber')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, failure, submit } = useSubmit('POST /staff/membership/applications/{caseId}/reveal')
  const problem = reasonProblem(reason, '请写明查看的原因', 100)
  const show = async () => {
    setTried(true)
    if (problem) return
    const answer = await submit({ params: { caseId }, body: { field, reason: reason.trim() } })
    if (answer) onShow(field, answer.value)
  }
  return (
    <Sheet
      title="查看完整信息"
      confirm={{ label: '查看', busy: busy && '正在取…', onPress: () => void show() }}
      onClose={onClose}
    >
      <View className="second">平时不显示完整内容，是为了保护申请人。这次查看会记录下来。</View>
      <Field label="看哪一项">
        <Choice label="看哪一项" options={fields} value={field} onChange={setField} />
      </Field>
      <ReasonField
        label="为什么要看"
        value={reason}
        onChange={setReason}
        problem={tried ? problem : undefined}
        common={revealReasons}
        most={100}
      />
      <Said failure={failure} />
    </Sheet>
  )
}
