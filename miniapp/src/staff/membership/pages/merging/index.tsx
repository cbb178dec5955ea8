import { View } from '@tarojs/components'
import type { Merge } from 'shared-types/membership-doubles'
import { useState } from 'react'
import { useAnswer, useSubmit } from '../../../../platform/answers.ts'
import { usePageQuery } from '../../../../platform/navigate.ts'
import { Button } from '../../../../ui/button'
import { momentWords } from '../../../../ui/dates.ts'
import { Facts } from '../../../../ui/facts.tsx'
import { Heading, Title } from '../../../../ui/heading.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { StateSentence } from '../../../../ui/state-sentence.tsx'
import { useReadVersion } from '../../../read-version.ts'
import { Reveal } from '../../../reveal.tsx'
import { Said } from '../../../said.tsx'
import '../../../staff.scss'
import { Compare, Obstacles } from '../../compare.tsx'
import { DecideSheet } from '../../decide-sheet.tsx'
import { mergesChanged } from '../../merge-changed.ts'
import { mergeReasons, mergeSentence, revealable, rowTitle } from '../../merge-view.ts'

/** One proposal: both records as they are now, and what the caller may do about it. */
export default function MergingPage() {
  const { mergeId = '' } = usePageQuery()
  const answer = useAnswer('GET /staff/membership/merges/{mergeId}', { params: { mergeId } })
  return <Page>{<Loaded answer={answer}>{merge => <Merging merge={merge} />}</Loaded>}</Page>
}

function Merging({ merge }: { merge: Merge }) {
  const { going, staying, obstacles, may } = merge
  const { tone, words } = mergeSentence(merge)
  return (
    <>
      <Title>{rowTitle(merge)}</Title>
      <StateSentence tone={tone}>{words}</StateSentence>
      {obstacles.length > 0 && (
        <View className="group">
          <Heading>现在还不能合并</Heading>
          <Obstacles obstacles={obstacles} />
        </View>
      )}
      <View className="gap">
        <Facts
          facts={[
            { label: '理由', value: merge.reason },
            { label: '提出', value: `${merge.proposedByMasked}，${momentWords(merge.proposedAt)}` },
          ]}
        />
      </View>
      <View className="group">
        <Heading>{merge.state === 'open' ? '两份档案对照' : '两份档案现在的登记'}</Heading>
        <Compare going={going} staying={staying} isMerged={merge.state === 'approved'} />
        {may.includes('reveal') && <Values merge={merge} />}
      </View>
      {may.includes('decide') && <Decide merge={merge} />}
      {may.includes('withdraw') && <Withdraw merge={merge} />}
    </>
  )
}

function Values({ merge: { mergeId, going, staying } }: { merge: Merge }) {
  const { busy, failure, submit, clear } = useSubmit('POST /staff/membership/merges/{mergeId}/reveal')
  const ask = async (asked: string, reason: string) => {
    const [of, field] = asked.split('-') as ['going' | 'staying', 'name' | 'idNumber' | 'phone']
    return (await submit({ params: { mergeId }, body: { of, field, reason } }))?.value
  }
  return (
    <View className="gap">
      <Reveal
        label="查看完整的姓名、证件或手机号"
        fields={revealable(going, staying)}
        common={['核对证件', mergeReasons[1] ?? '']}
        asking={{ busy, failure, clear }}
        ask={ask}
      />
    </View>
  )
}

function Decide({ merge }: { merge: Merge }) {
  const [asked, setAsked] = useState<'approve' | 'reject'>()
  return (
    <View className="group stack">
      {merge.obstacles.length === 0 && (
        <Button kind="primary" id="approve" label="同意合并" onPress={() => setAsked('approve')} />
      )}
      <Button id="reject" label="不同意" onPress={() => setAsked('reject')} />
      {asked && <DecideSheet merge={merge} decision={asked} onClose={() => setAsked(undefined)} />}
    </View>
  )
}

function Withdraw({ merge: { mergeId, version } }: { merge: Merge }) {
  const { busy, failure, submit } = useSubmit('POST /staff/membership/merges/{mergeId}/withdrawal', mergesChanged)
  const readVersion = useReadVersion(version, failure)
  const withdraw = async () => {
    if (await submit({ params: { mergeId }, body: { version: readVersion() } })) await mergesChanged()
  }
  return (
    <View className="group">
      <Button id="withdraw" label="撤回" busy={busy && '正在撤回…'} onPress={() => void withdraw()} />
      <Said failure={failure} />
    </View>
  )
}
