import { View } from '@tarojs/components'
import type { StationFile } from 'shared-types/station-staff'
import { useEffect, useState } from 'react'
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
import { Said } from '../said.tsx'
import { stationChanged } from './station-changed.ts'
import { draftOf, draftProblems, emptyDraft, formOf, rebased, type StationDraft } from './station-draft.ts'
import { StationForm } from './station-form.tsx'

const mostPhotos = 6
const warning = '改过的内容还没有保存，确定离开吗？'
const differs = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b)

interface EditorProps {
  title: string
  draft: StationDraft
  onChange: (draft: StationDraft) => void
  orgName: string
  photos: ReturnType<typeof usePhotos>
  saveLabel: string
  unsaved: boolean
  busy: boolean
  failure: Failure | undefined
  onSave: () => Promise<void>
}

function Editor({ title, draft, onChange, orgName: before, photos, saveLabel, unsaved, busy, failure, onSave }: EditorProps) {
  const [tried, setTried] = useState(false)
  const [orgName, setOrgName] = useState(before)
  useUnsavedWarning(unsaved && !busy, warning)
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
      <Said failure={failure} />
      <StationForm
        draft={draft}
        onChange={onChange}
        orgName={orgName}
        onOrg={org => {
          setOrgName(org?.name ?? '')
          onChange({ ...draft, orgId: org?.orgId ?? '' })
        }}
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

/** Where somebody else saved meanwhile, what was not touched here becomes theirs and the rest stays to be looked at. */
export function ChangeStation({ file, orgName }: { file: StationFile; orgName: string }) {
  const [base, setBase] = useState({ version: file.version, draft: draftOf(file) })
  const [draft, setDraft] = useState(base.draft)
  const photos = usePhotos({ purpose: 'station-photo', most: mostPhotos, before: file.photos })
  const { busy, failure, submit } = useSubmit('PUT /staff/stations/{stationId}')
  const { stationId, version } = file
  useEffect(() => {
    if (version === base.version) return
    const newest = draftOf(file)
    setDraft(rebased(draft, base.draft, newest))
    setBase({ version, draft: newest })
  }, [version])
  const save = async () => {
    const done = await submit({ params: { stationId }, body: { ...formOf(draft, photos.readyIds), version: base.version } })
    await stationChanged()
    if (done) back()
  }
  return (
    <Editor
      title={`修改${file.name}`}
      draft={draft}
      onChange={setDraft}
      orgName={orgName}
      photos={photos}
      saveLabel="保存"
      unsaved={differs(draft, base.draft) || differs(photos.readyIds, file.photoIds)}
      busy={busy}
      failure={failure}
      onSave={save}
    />
  )
}

export function AddStation() {
  const [draft, setDraft] = useState(emptyDraft)
  const photos = usePhotos({ purpose: 'station-photo', most: mostPhotos })
  const { busy, failure, submit } = useSubmit('POST /staff/stations')
  const add = async () => {
    const done = await submit({ body: formOf(draft, photos.readyIds) })
    if (!done) return
    await stationChanged()
    replaceBy('staff/stations/pages/station/index', { stationId: done.station.stationId })
  }
  return (
    <Editor
      title="新设驿站"
      draft={draft}
      onChange={setDraft}
      orgName=""
      photos={photos}
      saveLabel="新设"
      unsaved={differs(draft, emptyDraft)}
      busy={busy}
      failure={failure}
      onSave={add}
    />
  )
}
