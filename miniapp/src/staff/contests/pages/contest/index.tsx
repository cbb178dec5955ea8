import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAnswer } from '../../../../platform/answers.ts'
import { usePageQuery } from '../../../../platform/navigate.ts'
import { usePullRefresh } from '../../../../platform/pull-refresh.ts'
import { Title } from '../../../../ui/heading.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { StateSentence } from '../../../../ui/state-sentence.tsx'
import { hasRole, useGrants } from '../../../my-roles.ts'
import { refusalWords } from '../../../staff-words.ts'
import '../../../staff.scss'
import { type Act, actionsOf, ActSheet } from '../../contest-actions.tsx'
import { ContestRooms } from '../../contest-rooms.tsx'
import { contestSentence, draftWords, type DeskContest } from '../../contest-words.ts'
import { contestsChanged } from '../../contests-changed.ts'
import '../../contests.scss'
import { AsSet } from './as-set.tsx'

/** One contest: how it stands, what is to be done with it, and everything that was set. */
export default function ContestPage() {
  const { contestId = '' } = usePageQuery()
  const answer = useAnswer('GET /staff/contests/{contestId}', { params: { contestId } })
  const keeps = hasRole(useGrants().data?.items ?? [], 'manager', 'reviewer')
  const [act, setAct] = useState<Act>()
  usePullRefresh(contestsChanged)
  return (
    <Page actions={keeps && answer.data && actionsOf({ contest: answer.data.contest, onAct: setAct })}>
      <View className="contest-frame">
        <Loaded answer={answer} refused={code => (code === 'not-found' ? refusalWords('not-found') : undefined)}>
          {({ contest }) => (
            <>
              <Whole contest={contest} keeps={keeps} />
              {act && <ActSheet contest={contest} act={act} onClose={() => setAct(undefined)} />}
            </>
          )}
        </Loaded>
      </View>
    </Page>
  )
}

function Whole({ contest, keeps }: { contest: DeskContest; keeps: boolean }) {
  const { form, state, phase } = contest
  const [first] = form.stages
  const { tone, words } = contestSentence({
    state,
    phase,
    opensAt: form.opensAt,
    closesAt: form.closesAt,
    startsAt: first?.startsAt,
  })
  return (
    <View className="stack">
      <Title>{form.title}</Title>
      <View>
        <StateSentence tone={tone}>{words}</StateSentence>
        {state === 'draft' && <View className="gap">{draftWords(contest)}</View>}
      </View>
      <ContestRooms contest={contest} keeps={keeps} />
      <AsSet contest={contest} />
    </View>
  )
}
