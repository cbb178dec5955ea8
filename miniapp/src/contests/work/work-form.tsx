import { View } from '@tarojs/components'
import { useState } from 'react'
import { usePhotos } from '../../platform/use-photos.ts'
import { Button } from '../../ui/button'
import { Title } from '../../ui/heading.tsx'
import { Page } from '../../ui/page.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { workFailure } from '../work-words.ts'
import { missingOf, type WorkForm } from './form.ts'
import { useHandingIn, useSavingDraft } from './use-work.ts'
import { BenefitFields, ProofFields, WhatFields } from './work-fields.tsx'

interface WorkFormProps {
  contestId: string
  contestTitle: string
  start: WorkForm
  photos: { mediaId: string; url: string }[]
  /** Local day. */
  today: string
  /** Of the draft. */
  version: number
  /** One that is mended: it has no draft. */
  returned?: { caseId: string; version: number; isSumFixed: boolean }
  onHandedIn: (caseId: string) => void
}

export function WorkFormScreen({ contestId, contestTitle, start, today, version, returned, onHandedIn, ...rest }: WorkFormProps) {
  const [form, setForm] = useState(start)
  const [tried, setTried] = useState(false)
  const photos = usePhotos({ purpose: 'work-proof', most: 9, before: rest.photos })
  const { busy, failure, handIn } = useHandingIn(contestId, returned)
  const draft = useSavingDraft(contestId, version)
  const found = missingOf(form, photos.readyIds.length, today)
  const isWhole = Object.keys(found).length === 0
  const submit = async () => {
    setTried(true)
    if (!isWhole) return
    const work = await handIn(form, photos.readyIds)
    if (work) onHandedIn(work.case.caseId)
  }
  const shared = {
    form,
    today,
    missing: tried ? found : {},
    isSumFixed: returned?.isSumFixed ?? false,
    onChange: (part: Partial<WorkForm>) => setForm(before => ({ ...before, ...part })),
  }
  const problem = failure ?? draft.failure
  return (
    <Page
      actions={
        <View className="actions-row">
          {!returned && (
            <View className="actions-row-minor">
              <Button
                id="save-draft"
                label={draft.saving === 'saved' ? '已存草稿' : '存草稿'}
                busy={draft.saving === 'saving' && '正在保存'}
                onPress={() => void draft.save(form, photos.readyIds)}
              />
            </View>
          )}
          <View className="actions-row-main">
            <Button
              kind="primary"
              id="hand-in"
              label={returned ? '再次提交' : '提交'}
              busy={(busy && '正在提交') || (photos.busy && '照片还在上传')}
              onPress={() => void submit()}
            />
          </View>
        </View>
      }
    >
      <Title>{returned ? '补充材料' : '申报成果'}</Title>
      <View className="lead">{contestTitle}</View>
      <View className="stack">
        <WhatFields {...shared} />
        <BenefitFields {...shared} />
        <ProofFields {...shared} photos={photos} />
        {tried && !isWhole && <StateSentence tone="problem">还有没填好的，请看上面标出来的地方。</StateSentence>}
        {problem && <StateSentence tone="problem">{workFailure(problem)}</StateSentence>}
      </View>
    </Page>
  )
}
