import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAnswer, useSubmit } from '../../../../platform/answers.ts'
import { go, replaceBy, usePageQuery } from '../../../../platform/navigate.ts'
import { Button } from '../../../../ui/button'
import { Choice } from '../../../../ui/choice.tsx'
import { Heading, Title } from '../../../../ui/heading.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { ReasonField } from '../../../reason-field.tsx'
import { Said } from '../../../said.tsx'
import { reasonProblem } from '../../../staff-words.ts'
import '../../../staff.scss'
import { ChooseOther } from '../../choose-other.tsx'
import { Compare, Obstacles } from '../../compare.tsx'
import { mergesChanged } from '../../merge-changed.ts'
import { effectWords, mergeReasons, sideNote, sideWords, suggestedStaying } from '../../merge-view.ts'

/** Two records of one person: which other one, which stays, and why; somebody else decides. */
export default function MergePage() {
  const { personId = '', otherId } = usePageQuery()
  const choose = (chosen: string) => go('staff/membership/pages/merge/index', { personId, otherId: chosen })
  return (
    <Page>
      <Title>合并重复档案</Title>
      {otherId ? <Propose one={personId} other={otherId} /> : <ChooseOther personId={personId} onChoose={choose} />}
    </Page>
  )
}

function Propose({ one, other }: { one: string; other: string }) {
  const [stays, setStays] = useState<string>()
  const first = useAnswer('GET /staff/membership/members/{personId}/doubles/{stayingId}', {
    params: { personId: other, stayingId: one },
  })
  const suggested = first.data && suggestedStaying(first.data.staying, first.data.going).personId
  const stayingId = stays ?? suggested ?? one
  const answer = useAnswer('GET /staff/membership/members/{personId}/doubles/{stayingId}', {
    params: { personId: stayingId === one ? other : one, stayingId },
  })
  return (
    <Loaded answer={first}>
      {({ going, staying }) => (
        <>
          <View className="lead">请对照证件，确认是同一个人，再选保留哪一份。</View>
          <Choice
            label="保留哪一份"
            id="stays"
            value={stayingId}
            options={[staying, going].map(side => ({ value: side.personId, words: sideWords(side), note: sideNote(side) }))}
            onChange={setStays}
          />
          <Loaded answer={answer}>
            {pair => (
              <>
                {pair.obstacles.length > 0 && (
                  <View className="group">
                    <Heading>现在还不能合并</Heading>
                    <Obstacles obstacles={pair.obstacles} />
                  </View>
                )}
                <View className="group">
                  <Heading>两份档案对照</Heading>
                  <Compare going={pair.going} staying={pair.staying} />
                </View>
                {pair.obstacles.length === 0 && (
                  <Reason goingId={pair.going.personId} stayingId={stayingId} effect={effectWords(pair.going, pair.staying)} />
                )}
              </>
            )}
          </Loaded>
        </>
      )}
    </Loaded>
  )
}

function Reason({ goingId, stayingId, effect }: { goingId: string; stayingId: string; effect: string }) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, failure, submit } = useSubmit('POST /staff/membership/merges')
  const why = reasonProblem(reason, '请写明为什么是同一个人')
  const propose = async () => {
    setTried(true)
    if (why) return
    const done = await submit({ body: { goingId, stayingId, reason: reason.trim() } })
    await mergesChanged()
    if (done) replaceBy('staff/membership/pages/merging/index', { mergeId: done.mergeId })
  }
  return (
    <View className="group">
      <Heading>提出合并</Heading>
      <View className="second">{effect}</View>
      <View className="gap">
        <ReasonField
          label="为什么是同一个人"
          value={reason}
          onChange={setReason}
          problem={tried ? why : undefined}
          common={mergeReasons}
          help="提出以后，要由另一位同事决定。"
        />
      </View>
      <Said failure={failure} />
      <View className="gap">
        <Button kind="primary" id="propose" label="提出合并" busy={busy && '正在提出…'} onPress={() => void propose()} />
      </View>
    </View>
  )
}
