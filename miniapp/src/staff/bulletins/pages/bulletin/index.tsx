import { View } from '@tarojs/components'
import type { KeptBulletin } from 'shared-types/bulletins'
import { useState } from 'react'
import { useAnswer, useSubmit } from '../../../../platform/answers.ts'
import { go, usePageQuery } from '../../../../platform/navigate.ts'
import { Article } from '../../../../ui/article.tsx'
import { Button } from '../../../../ui/button'
import { Heading } from '../../../../ui/heading.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { StateSentence } from '../../../../ui/state-sentence.tsx'
import { Timeline } from '../../../../ui/timeline.tsx'
import { useReadVersion } from '../../../read-version.ts'
import { Said } from '../../../said.tsx'
import '../../../staff.scss'
import { bulletinsChanged, byline, historyItem, stateSentence } from '../../bulletins-view.ts'
import { WithdrawSheet } from '../../withdraw-sheet.tsx'

/** One bulletin as it is read, what waits to be read, and who did what. */
export default function BulletinPage() {
  const { bulletinId = '' } = usePageQuery()
  const answer = useAnswer('GET /staff/bulletins/{bulletinId}', { params: { bulletinId } })
  return <Page>{<Loaded answer={answer}>{({ bulletin }) => <Kept bulletin={bulletin} />}</Loaded>}</Page>
}

function Kept({ bulletin }: { bulletin: KeptBulletin }) {
  const { draft, shown, publishedAt, history } = bulletin
  const county = useAnswer('GET /organisations/root', {}).data?.name
  const { tone, words } = stateSentence(bulletin)
  return (
    <View className="stack">
      <StateSentence tone={tone}>{words}</StateSentence>
      {draft && (
        <View>
          {shown && <Heading>等发布的一稿</Heading>}
          <Article words={draft} by={`${bulletin.savedByMasked}写`} />
        </View>
      )}
      {shown && (
        <View>
          {draft && <Heading>大家现在看到的</Heading>}
          <Article words={shown} by={byline(county, publishedAt)} />
        </View>
      )}
      <Acts bulletin={bulletin} />
      <View>
        <Heading>办理记录</Heading>
        <Timeline items={history.map(historyItem)} />
      </View>
    </View>
  )
}

function Acts({ bulletin }: { bulletin: KeptBulletin }) {
  const [asked, setAsked] = useState(false)
  const { busy, failure, submit } = useSubmit('POST /staff/bulletins/{bulletinId}/publication', bulletinsChanged)
  const readVersion = useReadVersion(bulletin.version, failure)
  const { bulletinId, state, mayPublish } = bulletin
  const publish = async () => {
    if (await submit({ params: { bulletinId }, body: { version: readVersion() } })) await bulletinsChanged()
  }
  return (
    <View className="stack">
      {mayPublish && (
        <Button kind="primary" id="publish" label="看过了，发布" busy={busy && '正在发布…'} onPress={() => void publish()} />
      )}
      <Button
        id="edit"
        label={state === 'draft' ? '修改' : '改一稿'}
        onPress={() => go('staff/bulletins/pages/edit/index', { bulletinId })}
      />
      {state === 'shown' && <Button kind="danger" id="withdraw" label="撤下" onPress={() => setAsked(true)} />}
      <Said failure={failure} />
      {asked && <WithdrawSheet bulletin={bulletin} onClose={() => setAsked(false)} />}
    </View>
  )
}
