import { useShareAppMessage } from '@tarojs/taro'
import type { ApiAnswer } from '../../../platform/contract.ts'
import { type Answer, useAnswer } from '../../../platform/answers.ts'
import { useConsents } from '../../../platform/consents.ts'
import { go, replaceBy, usePageQuery } from '../../../platform/navigate.ts'
import { ConsentAsk } from '../../../ui/consent-ask.tsx'
import { Title } from '../../../ui/heading.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Empty } from '../../../ui/problem.tsx'
import { mainObstacle, tradesLeft, type Way, wayOn } from '../../contest-way.ts'
import { hindranceOf } from '../../obstacle-words.ts'
import { invitationCard } from '../../invitation-card.ts'
import { Outcome } from '../../sign-up/outcome.tsx'
import { SignUpForm } from '../../sign-up/sign-up-form.tsx'
import { useEntering } from '../../sign-up/use-entering.ts'
import { useServerClock } from '../../use-server-clock.ts'

type ContestAnswer = ApiAnswer<'GET /contests/{contestId}'>
type MineAnswer = ApiAnswer<'GET /me/contests/{contestId}'>

/** Entering, alone or as captain of a team. Signing in is silent; what stands in the way is told instead of the form. */
export default function SignUpPage() {
  const { contestId = '' } = usePageQuery()
  const params = { contestId }
  const contest = useAnswer('GET /contests/{contestId}', { params }, { when: Boolean(contestId) })
  const mine = useAnswer('GET /me/contests/{contestId}', { params }, { when: Boolean(contestId) })
  const consents = useConsents(Boolean(contestId))
  const entering = useEntering(contestId)
  const now = useServerClock(contest, contest.data ? [contest.data.contest.opensAt, contest.data.contest.closesAt] : [])
  const { entered } = entering
  useShareAppMessage(() => invitationCard(entered, contest.data?.contest))
  if (entered) return <Outcome entry={entered} now={now} />
  if (!contestId) return <Elsewhere sentence="这个地址没有写明是哪项竞赛。" />
  if (!contest.data || !mine.data) return <Coming all={[contest, mine]} />
  const found = contest.data.contest
  const way = wayOn(found, mine.data, now)
  if (way !== 'enter' && way !== 'wait' && way !== 'ahead') return <NotHere way={way} mine={mine.data} contestId={contestId} />
  // Asked long before nine o'clock where somebody fills it in ahead; a failing answer is told by the card itself.
  if (!consents.held?.includes('contest'))
    return (
      <Page>
        <Title>{`报名${found.title}`}</Title>
        <ConsentAsk
          purpose="contest"
          consents={consents}
          agree="同意，去报名"
          otherwise="不同意就不能在网上报名。您可以打主办单位的电话，问问能不能到现场报名。"
        />
      </Page>
    )
  return (
    <SignUpForm contest={found} trades={tradesLeft(found, mine.data)} orgName={mine.data.orgName} now={now} entering={entering} />
  )
}

const Coming = ({ all }: { all: readonly (Answer<ContestAnswer> | Answer<MineAnswer>)[] }) => {
  const failed = all.find(answer => answer.failure && !answer.data) ?? all.find(answer => !answer.data)
  return (
    <Page>
      <Loaded answer={failed as Answer<unknown>} action={{ label: '看全部竞赛', onPress: () => go('contests/pages/list/index') }}>
        {() => null}
      </Loaded>
    </Page>
  )
}

const toList = { label: '看别的竞赛', onPress: () => replaceBy('contests/pages/list/index') }

const Elsewhere = ({ sentence, action = toList }: { sentence: string; action?: { label: string; onPress: () => void } }) => (
  <Page>
    <Empty icon="trophy" sentence={sentence} action={action} />
  </Page>
)

/** Why there is no form here. */
function NotHere({
  way,
  mine,
  contestId,
}: {
  way: Exclude<Way, 'enter' | 'wait' | 'ahead'>
  mine: MineAnswer
  contestId: string
}) {
  const toContest = { label: '看竞赛详情', onPress: () => replaceBy('contests/pages/contest/index', { contestId }) }
  switch (way) {
    case 'entered':
      return (
        <Elsewhere
          sentence="您已经报过了，不用再报。"
          action={{ label: '看我的报名', onPress: () => replaceBy('contests/pages/mine/index') }}
        />
      )
    case 'office':
      return <Elsewhere sentence="这项活动由单位统一报名，请打主办单位的电话。" action={toContest} />
    case 'hindered': {
      const { words, way: out } = hindranceOf(mainObstacle(mine) ?? 'notVerified')
      return <Elsewhere sentence={words} action={out ? { label: out.label, onPress: () => go(out.route) } : toContest} />
    }
    case 'none':
      return <Elsewhere sentence="现在不能报名：已经截止，或者名额已满。" action={toContest} />
  }
}
