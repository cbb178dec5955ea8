import { View } from '@tarojs/components'
import type { KeptConsentText } from 'shared-types/consent-text-endpoints'
import { useState } from 'react'
import { useAnswer, useSubmit } from '../../../../platform/answers.ts'
import { usePageQuery } from '../../../../platform/navigate.ts'
import { Button } from '../../../../ui/button'
import { fullDay } from '../../../../ui/dates.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Empty } from '../../../../ui/problem.tsx'
import { StateSentence } from '../../../../ui/state-sentence.tsx'
import { Timeline } from '../../../../ui/timeline.tsx'
import { Wording } from '../../../../ui/wording.tsx'
import { useAtCounty } from '../../../my-roles.ts'
import { useReadVersion } from '../../../read-version.ts'
import { Said } from '../../../said.tsx'
import '../../../staff.scss'
import { ConsentTextForm } from '../../consent-text-form.tsx'
import { consentTextsChanged, historyItem, purposeWords, stateSentence } from '../../consent-texts-view.ts'
import { TakeBackSheet } from '../../take-back-sheet.tsx'

/** One wording: as it is read now, the next one, and who did what. */
export default function ConsentTextPage() {
  const { purpose = '' } = usePageQuery()
  const answer = useAnswer('GET /staff/consent-texts', {})
  const [editing, setEditing] = useState(false)
  const text = answer.data?.items.find(one => one.purpose === purpose)
  if (editing && text) return <ConsentTextForm text={text} onClose={() => setEditing(false)} />
  return (
    <Page>
      <Loaded answer={answer} refused={code => (code === 'not-allowed' ? '这一页由县总工会的工作人员查看。' : undefined)}>
        {() =>
          text ? <Kept text={text} onEdit={() => setEditing(true)} /> : <Empty icon="file-text" sentence="没有这份说明。" />
        }
      </Loaded>
    </Page>
  )
}

function Kept({ text, onEdit }: { text: KeptConsentText; onEdit: () => void }) {
  const { purpose, inForce, coming, draft, savedByMasked, earlier, history } = text
  const { tone, words } = stateSentence(text)
  return (
    <View className="stack">
      <Heading>{purposeWords[purpose]}</Heading>
      <StateSentence tone={tone}>{words}</StateSentence>
      {draft && <Shown title={`等公布的一稿（${savedByMasked ?? ''}写）`} text={{ ...draft, version: draft.inForceOn }} />}
      {coming && <Shown title={`${fullDay(coming.version)}起启用的`} text={coming} />}
      <Shown title="现在用的" text={inForce} />
      <Acts text={text} onEdit={onEdit} />
      {history.length > 0 && (
        <View>
          <Heading>办理记录</Heading>
          <Timeline items={history.map(historyItem)} />
        </View>
      )}
      {earlier.map(old => (
        <Shown key={old.version} title={`以前用的（${fullDay(old.version)}起）`} text={old} />
      ))}
    </View>
  )
}

const Shown = ({ title, text }: { title: string; text: { title: string; body: readonly string[]; version: string } }) => (
  <View className="group">
    <Heading>{title}</Heading>
    <View className="card stack">
      <Wording title={text.title} body={text.body} version={text.version} />
    </View>
  </View>
)

function Acts({ text, onEdit }: { text: KeptConsentText; onEdit: () => void }) {
  const [asked, setAsked] = useState(false)
  const keeps = useAtCounty('manager', 'reviewer')
  const { busy, failure, submit } = useSubmit('POST /staff/consent-texts/{purpose}/publication', consentTextsChanged)
  const readVersion = useReadVersion(text.version, failure)
  const publish = async () => {
    if (await submit({ params: { purpose: text.purpose }, body: { version: readVersion() } })) await consentTextsChanged()
  }
  if (!keeps) return null
  const tooNear = text.draft !== undefined && text.draft.inForceOn < text.earliestOn
  return (
    <View className="stack">
      {tooNear && <StateSentence tone="problem">这一稿写的启用日子太近了，请先改晚一些再公布。</StateSentence>}
      {text.mayPublish && !text.coming && !tooNear && (
        <Button kind="primary" id="publish" label="看过了，公布" busy={busy && '正在公布…'} onPress={() => void publish()} />
      )}
      <Button id="edit" label={text.draft ? '修改这一稿' : '写新的一版'} onPress={onEdit} />
      {text.coming && <Button kind="danger" id="take-back" label="撤回公布的一版" onPress={() => setAsked(true)} />}
      <Said failure={failure} />
      {asked && <TakeBackSheet text={text} onClose={() => setAsked(false)} />}
    </View>
  )
}
