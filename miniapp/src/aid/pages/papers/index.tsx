import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { AidDocuments, MyAidApplication } from 'shared-types/aid-application'
import type { DocumentKind } from 'shared-types/aid-programmes'
import { useAnswer, useSubmit } from '../../../platform/answers.ts'
import { back, replaceBy, usePageQuery } from '../../../platform/navigate.ts'
import { usePhotos } from '../../../platform/use-photos.ts'
import { Button } from '../../../ui/button'
import { dayWords } from '../../../ui/dates.ts'
import { Title } from '../../../ui/heading.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { PhotoField } from '../../../ui/photo-field.tsx'
import { Empty } from '../../../ui/problem.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { documentsAsked, formOf } from '../../apply/form.ts'
import { myAidChanged } from '../../my-aid-changed.ts'
import { failureWords } from '../../obstacle.ts'

/** Urgent aid was paid first: the papers that follow. */
export default function PapersPage() {
  const { caseId = '' } = usePageQuery()
  const mine = useAnswer('GET /me/aid/applications/{caseId}', { params: { caseId } })
  if (mine.data?.papersDueOn) return <PapersForm application={mine.data} dueOn={mine.data.papersDueOn} />
  return (
    <Page>
      <Loaded answer={mine} action={{ label: '返回', onPress: back }} skeletonCards={2}>
        {() => (
          <Empty
            sentence="材料都交齐了，不用再补。"
            action={{ label: '看办理进度', onPress: () => replaceBy('aid/pages/progress/index', { caseId }) }}
          />
        )}
      </Loaded>
    </Page>
  )
}

interface Sending {
  ids: AidDocuments
  /** Documents with a photo still on its way. */
  busy: readonly string[]
}

function PapersForm({ application, dueOn }: { application: MyAidApplication; dueOn: string }) {
  const { programme, answers, documents } = application
  const { caseId } = application.case
  const [sending, setSending] = useState<Sending>({ ids: {}, busy: [] })
  const { busy, failure, submit } = useSubmit('POST /me/aid/applications/{caseId}/papers')
  const asked = documentsAsked(programme, formOf({ answers, documents: {} }), { people: [], facts: {} })
  const learn = (key: string, ids: string[], isBusy: boolean) =>
    setSending(old => ({
      ids: { ...old.ids, [key]: ids },
      busy: [...old.busy.filter(other => other !== key), ...(isBusy ? [key] : [])],
    }))
  const send = async () => {
    const filled = Object.fromEntries(Object.entries(sending.ids).filter(([, ids]) => ids.length > 0))
    const done = await submit({ params: { caseId }, body: { documents: filled } })
    await myAidChanged()
    if (done) replaceBy('aid/pages/progress/index', { caseId })
  }
  const isEmpty = Object.values(sending.ids).every(ids => ids.length === 0)
  return (
    <Page
      actions={
        <>
          {failure && <StateSentence tone="problem">{failureWords(failure)}</StateSentence>}
          <Button
            kind="primary"
            id="send-papers"
            label="提交材料"
            busy={(busy && '正在提交…') || (sending.busy.length > 0 && '照片还在上传…')}
            disabled={isEmpty}
            onPress={() => void send()}
          />
        </>
      }
    >
      <Title>补交材料</Title>
      <View className="lead">{`救助金不受影响。请在${dayWords(dueOn)}前把材料拍照传上来。`}</View>
      {asked.map(document => (
        <PaperPhotos key={document.key} document={document} before={documents[document.key] ?? []} onChange={learn} />
      ))}
    </Page>
  )
}

interface PaperPhotosProps {
  document: DocumentKind
  before: { mediaId: string; url: string }[]
  onChange: (key: string, ids: string[], isBusy: boolean) => void
}

function PaperPhotos({ document: { key, title, help, most, required }, before, onChange }: PaperPhotosProps) {
  const photos = usePhotos({ purpose: 'aid-document', most, before })
  const ready = photos.readyIds.join()
  useEffect(() => onChange(key, photos.readyIds, photos.busy), [ready, photos.busy])
  return (
    <PhotoField
      label={required ? title : `${title}（没有可不传）`}
      help={help ?? `最多 ${most} 张，拍清楚四个角。`}
      {...photos}
      onAdd={() => void photos.add()}
      onRetry={photos.retry}
      onRemove={photos.remove}
    />
  )
}
