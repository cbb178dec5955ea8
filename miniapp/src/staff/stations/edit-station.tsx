import { View } from '@tarojs/components'
import type { StationFile } from 'shared-types/station-staff'
import { useState } from 'react'
import { useSubmit } from '../../platform/answers.ts'
import type { Failure } from '../../platform/failure.ts'
import { back, replaceBy } from '../../platform/navigate.ts'
import { useUnsavedWarning } from '../../platform/unsaved'
import { usePhotos } from '../../platform/use-photos.ts'
import { Button } from '../../ui/button'
import { Heading, Title } from '../../ui/heading.tsx'
import { Page } from '../../ui/page.tsx'
import { PhotoField } from '../../ui/photo-field.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { KeptFromBefore } from '../kept-from-before.tsx'
import { Said } from '../said.tsx'
import { stationChanged } from './station-changed.ts'
import { draftOf, draftProblems, emptyDraft, formOf } from './station-draft.ts'
import { StationForm } from './station-form.tsx'
import { type StationEdit, useStationEdit } from './use-station-edit.ts'

const mostPhotos = 6
const differs = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b)

interface EditorProps {
  title: string
  edit: StationEdit
  photos: ReturnType<typeof usePhotos>
  saveLabel: string
  busy: boolean
  failure: Failure | undefined
  onSave: () => Promise<void>
}

function Editor({ title, edit, photos, saveLabel, busy, failure, onSave }: EditorProps) {
  const [tried, setTried] = useState(false)
  const { draft, orgName } = edit
  const problems = draftProblems(draft)
  const wrong = Object.keys(problems).length
  const save = () => {
    setTried(true)
    if (wrong === 0) void onSave()
  }
  return (
    <Page
      actions={
        <Button
          kind="primary"
          id="save"
          label={saveLabel}
          busy={(busy && '正在保存…') || (photos.busy && '照片还在上传')}
          onPress={save}
        />
      }
    >
      <Title>{title}</Title>
      {tried && wrong > 0 && <StateSentence tone="problem">{`还有 ${wrong} 处要改，下面都标出来了。`}</StateSentence>}
      {edit.wasKept && <KeptFromBefore onGiveUp={edit.giveUp} />}
      <Said failure={failure} />
      <StationForm
        draft={draft}
        onChange={next => edit.change({ draft: next })}
        orgName={orgName}
        onOrg={org => edit.change({ orgName: org?.name ?? '', draft: { ...draft, orgId: org?.orgId ?? '' } })}
        problems={tried ? problems : {}}
        failure={failure}
      />
      <View className="group">
        <Heading>照片</Heading>
        <PhotoField
          label="照片（可不传）"
          help={`最多 ${mostPhotos} 张：门口、里面、设施。不要拍到人脸。`}
          {...photos}
          onAdd={() => void photos.add()}
          onRetry={photos.retry}
          onRemove={photos.remove}
        />
      </View>
      <Said failure={failure} />
    </Page>
  )
}

export function ChangeStation({ file, orgName, again }: { file: StationFile; orgName: string; again: () => void }) {
  const { stationId, version } = file
  const edit = useStationEdit({ shelf: `station-edit:${stationId}`, version, draft: draftOf(file), orgName }, again)
  const photos = usePhotos({ purpose: 'station-photo', most: mostPhotos, before: file.photos })
  const { busy, failure, submit } = useSubmit('PUT /staff/stations/{stationId}')
  useUnsavedWarning(differs(photos.readyIds, file.photoIds) && !busy, '照片还没有保存，确定离开吗？')
  const save = async () => {
    const body = { ...formOf(edit.draft, photos.readyIds), version: edit.version }
    const done = await submit({ params: { stationId }, body })
    if (done) edit.saved()
    await stationChanged()
    if (done) back()
  }
  return (
    <Editor title={`修改${file.name}`} edit={edit} photos={photos} saveLabel="保存" busy={busy} failure={failure} onSave={save} />
  )
}

export function AddStation({ again }: { again: () => void }) {
  const edit = useStationEdit({ shelf: 'station-edit:new', version: 0, draft: emptyDraft, orgName: '' }, again)
  const photos = usePhotos({ purpose: 'station-photo', most: mostPhotos })
  const { busy, failure, submit } = useSubmit('POST /staff/stations')
  const add = async () => {
    const done = await submit({ body: formOf(edit.draft, photos.readyIds) })
    if (!done) return
    edit.saved()
    await stationChanged()
    replaceBy('staff/stations/pages/station/index', { stationId: done.station.stationId })
  }
  return <Editor title="新设驿站" edit={edit} photos={photos} saveLabel="新设" busy={busy} failure={failure} onSave={add} />
}
