import { View } from '@tarojs/components'
import { useState } from 'react'
import { scrollToTop } from '../../../platform/scroll.ts'
import { Button } from '../../../ui/button'
import { Title } from '../../../ui/heading.tsx'
import { Page } from '../../../ui/page.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { KeptFromBefore } from '../../kept-from-before.tsx'
import { Said } from '../../said.tsx'
import { type Editing, useContestEdit } from '../use-contest-edit.ts'
import { AwardsPart } from './awards-part.tsx'
import { BasicsPart } from './basics-part.tsx'
import type { PartProps } from './part.ts'
import { PlacesPart } from './places-part.tsx'
import { ReasonSheet } from './reason-sheet.tsx'
import { StagesPart } from './stages-part.tsx'
import { TimesPart } from './times-part.tsx'
import { WhoPart } from './who-part.tsx'

interface EditorProps {
  title: string
  editing: Editing
  orgName: string
  /** It has been shown: what entrants rely on stays, and they are told why the rest changes. */
  fixed: boolean
  onSaved: (contestId: string) => void
}

/** Everything of a contest on one page; saved as a draft, or told to those who have entered. */
export function ContestEditor({ title, editing, orgName: before, fixed, onSaved }: EditorProps) {
  const edit = useContestEdit(editing)
  const [tried, setTried] = useState(false)
  const [asking, setAsking] = useState(false)
  const [orgName, setOrgName] = useState(before)
  const { draft, problems, failure, busy, set } = edit
  const wrong = Object.keys(problems).length
  const send = async (reason?: string) => {
    const done = await edit.save(reason)
    setAsking(false)
    if (done) onSaved(done.contestId)
    else scrollToTop()
  }
  const save = () => {
    setTried(true)
    if (wrong > 0) scrollToTop()
    else if (fixed) setAsking(true)
    else void send()
  }
  const refusedAt = (path: string) =>
    failure?.fields.find(field => field.path.replace(/^(body\.)?(form\.)?/, '') === path)?.message
  const part: PartProps = {
    draft,
    set,
    fixed,
    problemOf: path => (tried ? problems[path] : undefined) ?? refusedAt(path),
  }
  return (
    <Page
      actions={
        <Button kind="primary" id="save" label={fixed ? '保存修改' : '保存草稿'} busy={busy && '正在保存…'} onPress={save} />
      }
    >
      <View className="contest-frame">
        <Title>{title}</Title>
        {edit.wasKept && edit.touched && <KeptFromBefore onGiveUp={edit.giveUp} />}
        {tried && wrong > 0 && <StateSentence tone="problem">{`还有 ${wrong} 处要改，下面都标出来了。`}</StateSentence>}
        <Refused failure={failure} />
        <View key={edit.begunAt}>
          <BasicsPart {...part} orgName={orgName} onOrgName={setOrgName} />
          <TimesPart {...part} />
          <WhoPart {...part} />
          <PlacesPart {...part} />
          <StagesPart {...part} />
          <AwardsPart {...part} />
        </View>
        <Refused failure={failure} />
      </View>
      {asking && <ReasonSheet busy={busy} onClose={() => setAsking(false)} onConfirm={reason => void send(reason)} />}
    </Page>
  )
}

function Refused({ failure }: { failure: ReturnType<typeof useContestEdit>['failure'] }) {
  if (failure?.code !== 'contest-changed') return <Said failure={failure} />
  return <StateSentence tone="problem">刚刚有人改过这场竞赛。最新内容已经取来，您改的还在，请核对后再保存。</StateSentence>
}
