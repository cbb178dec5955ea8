import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Place } from 'shared-types/geo'
import { type StationKind, stationKinds } from 'shared-types/station-codes'
import type { MyFeedback } from 'shared-types/stations'
import { useSubmit } from '../../../platform/answers.ts'
import { canChoosePlace, choosePlace } from '../../../platform/place'
import { usePhotos } from '../../../platform/use-photos.ts'
import { Button } from '../../../ui/button'
import { Chips } from '../../../ui/chips.tsx'
import { Field } from '../../../ui/field.tsx'
import { Title } from '../../../ui/heading.tsx'
import { Page } from '../../../ui/page.tsx'
import { PhotoField } from '../../../ui/photo-field.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useDirectory } from '../../directory.ts'
import { filingProblem } from '../../feedback-view.ts'
import { FeedbackFiled } from '../../filed.tsx'
import { useHere } from '../../here.ts'
import { keepReceipt } from '../../receipts.ts'
import { kindWords } from '../../station-words.ts'

const options = stationKinds.map(value => ({ value, words: kindWords[value] }))

/** Where a place to rest is missing. */
export default function SuggestPage() {
  const [filed, setFiled] = useState<MyFeedback>()
  if (filed)
    return (
      <Page>
        <FeedbackFiled feedback={filed} />
      </Page>
    )
  return <Form onFiled={setFiled} />
}

function Form({ onFiled }: { onFiled: (filed: MyFeedback) => void }) {
  const here = useHere(state => state.here)
  const { directory, failure: unknown } = useDirectory()
  const [spot, setSpot] = useState<Place | undefined>(here)
  const [place, setPlace] = useState('')
  const [kind, setKind] = useState<StationKind>('restStation')
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const photos = usePhotos({ purpose: 'station-report', most: 3 })
  const { busy, failure, submit } = useSubmit('POST /station-suggestions')
  const missing = { place: asked && !place.trim(), reason: asked && !reason.trim() }
  const choose = async () => {
    const chosen = await choosePlace()
    if (!chosen) return
    setSpot(chosen)
    if (!place) setPlace(chosen.name ?? '')
  }
  const send = async () => {
    setAsked(true)
    // Without a spot on the map the county seat stands for it: the words say where.
    const at = spot ?? directory?.centre
    if (!place.trim() || !reason.trim() || !at) return
    const { lat, lng } = at
    const answer = await submit({
      body: { place: place.trim(), lat, lng, kind, reason: reason.trim(), photoIds: photos.readyIds },
    })
    if (!answer) return
    keepReceipt(answer.receipt)
    onFiled(answer.feedback)
  }
  return (
    <Page
      actions={
        <Button
          kind="primary"
          id="send-suggestion"
          label="提交"
          busy={(busy && '正在提交') || (photos.busy && '照片还在上传')}
          onPress={() => void send()}
        />
      }
    >
      <Title>哪里缺一个歇脚的地方？</Title>
      <View className="stack">
        <TextField
          id="place"
          label="地点"
          help="写路名、路口或旁边的单位。"
          example="例如：建设大道与文化街路口"
          value={place}
          maxLength={60}
          error={missing.place ? '请写明地点' : undefined}
          onChange={setPlace}
        />
        {canChoosePlace && (
          <Button id="choose-spot" label={spot ? '已选位置，重新选' : '在地图上选位置（可不选）'} onPress={() => void choose()} />
        )}
        <Field label="希望建什么">
          <Chips label="希望建什么" id="kind" options={options} value={kind} onChange={setKind} />
        </Field>
        <TextField
          id="reason"
          label="为什么需要"
          example="例如：附近骑手多，两公里内没有地方喝水"
          value={reason}
          manyLines
          maxLength={300}
          error={missing.reason ? '请写明为什么需要' : undefined}
          onChange={setReason}
        />
        <PhotoField
          label="照片（可不传）"
          help="最多 3 张，只给工会看。"
          {...photos}
          onAdd={() => void photos.add()}
          onRetry={photos.retry}
          onRemove={photos.remove}
        />
        {asked && !spot && !directory && unknown && <StateSentence tone="problem">{filingProblem(unknown)}</StateSentence>}
        {failure && <StateSentence tone="problem">{filingProblem(failure)}</StateSentence>}
      </View>
    </Page>
  )
}
