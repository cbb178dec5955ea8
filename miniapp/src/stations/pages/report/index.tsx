import { View } from '@tarojs/components'
import { useState } from 'react'
import { type ReportKind, reportKinds } from 'shared-types/station-codes'
import type { MyFeedback } from 'shared-types/stations'
import { useSubmit } from '../../../platform/answers.ts'
import { usePageQuery } from '../../../platform/navigate.ts'
import { usePhotos } from '../../../platform/use-photos.ts'
import { Button } from '../../../ui/button'
import { Choice } from '../../../ui/choice.tsx'
import { Field } from '../../../ui/field.tsx'
import { Title } from '../../../ui/heading.tsx'
import { Page } from '../../../ui/page.tsx'
import { PhotoField } from '../../../ui/photo-field.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { filingProblem } from '../../feedback-view.ts'
import { FeedbackFiled } from '../../filed.tsx'
import { keepReceipt } from '../../receipts.ts'
import { reportWords } from '../../station-words.ts'

const options = reportKinds.map(value => ({ value, ...reportWords[value] }))

/** What is wrong with a station: one page, a photo if one likes, no sign-in. */
export default function ReportPage() {
  const { stationId = '', name } = usePageQuery()
  const [filed, setFiled] = useState<MyFeedback>()
  if (filed)
    return (
      <Page>
        <FeedbackFiled feedback={filed} />
      </Page>
    )
  return <Form stationId={stationId} name={name} onFiled={setFiled} />
}

function Form({
  stationId,
  name,
  onFiled,
}: {
  stationId: string
  name: string | undefined
  onFiled: (filed: MyFeedback) => void
}) {
  const [kind, setKind] = useState<ReportKind>()
  const [note, setNote] = useState('')
  const [asked, setAsked] = useState(false)
  const photos = usePhotos({ purpose: 'station-report', most: 3 })
  const { busy, failure, submit } = useSubmit('POST /stations/{stationId}/reports')
  const needsNote = kind === 'other' && note.trim() === ''
  const send = async () => {
    setAsked(true)
    if (!kind || needsNote) return
    const body = { kind, ...(note.trim() ? { note: note.trim() } : {}), photoIds: photos.readyIds }
    const answer = await submit({ params: { stationId }, body })
    if (!answer) return
    keepReceipt(answer.receipt)
    onFiled(answer.feedback)
  }
  return (
    <Page
      actions={
        <Button
          kind="primary"
          id="send-report"
          label="提交"
          busy={(busy && '正在提交') || (photos.busy && '照片还在上传')}
          onPress={() => void send()}
        />
      }
    >
      <Title>{name ? `${name}有什么问题？` : '有什么问题？'}</Title>
      <View className="stack">
        <Field label="是哪一种情况" error={asked && !kind ? '请选一种情况' : undefined}>
          <Choice label="是哪一种情况" options={options} value={kind} onChange={setKind} />
        </Field>
        <TextField
          id="note"
          label={kind === 'other' ? '请写明情况' : '补充说明（可不填）'}
          example="例如：中午 12 点到，门锁着，电话没人接"
          value={note}
          manyLines
          maxLength={300}
          error={asked && needsNote ? '请写明情况' : undefined}
          onChange={setNote}
        />
        <PhotoField
          label="照片（可不传）"
          help="最多 3 张，只给工会看。"
          {...photos}
          onAdd={() => void photos.add()}
          onRetry={photos.retry}
          onRemove={photos.remove}
        />
        {failure && <StateSentence tone="problem">{filingProblem(failure)}</StateSentence>}
        <View className="second">不用登录也能反映。没有登录的，答复只在这部手机上看得到。</View>
      </View>
    </Page>
  )
}
