import { View } from '@tarojs/components'
import { useAnswer } from '../../../../platform/answers.ts'
import { usePageQuery } from '../../../../platform/navigate.ts'
import { usePullRefresh } from '../../../../platform/pull-refresh.ts'
import { Facts } from '../../../../ui/facts.tsx'
import { Heading, Title } from '../../../../ui/heading.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { StateSentence } from '../../../../ui/state-sentence.tsx'
import { hasRole, useGrants } from '../../../my-roles.ts'
import { refusalWords } from '../../../staff-words.ts'
import '../../../staff.scss'
import { ContestActions } from '../../contest-actions.tsx'
import { contestFacts, tradeFacts } from '../../contest-facts.ts'
import { ContestRooms } from '../../contest-rooms.tsx'
import { contestSentence, type DeskContest } from '../../contest-words.ts'
import { contestsChanged } from '../../contests-changed.ts'
import '../../contests.scss'

/** One contest: how it stands, what is to be done with it, and everything that was set. */
export default function ContestPage() {
  const { contestId = '' } = usePageQuery()
  const answer = useAnswer('GET /staff/contests/{contestId}', { params: { contestId } })
  const keeps = hasRole(useGrants().data?.items ?? [], 'manager', 'reviewer')
  usePullRefresh(contestsChanged)
  return (
    <Page actions={keeps && answer.data && <ContestActions contest={answer.data.contest} />}>
      <View className="contest-frame">
        <Loaded answer={answer} refused={code => (code === 'not-found' ? refusalWords('not-found') : undefined)}>
          {({ contest }) => <Whole contest={contest} keeps={keeps} />}
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
      <StateSentence tone={tone}>{words}</StateSentence>
      <ContestRooms contest={contest} keeps={keeps} />
      {contest.trades.length > 0 && (
        <View>
          <Heading>名额</Heading>
          <Facts facts={tradeFacts(contest)} />
        </View>
      )}
      <View>
        <Heading>设置</Heading>
        <Facts facts={contestFacts(contest)} />
      </View>
    </View>
  )
}
