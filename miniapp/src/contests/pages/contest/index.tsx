import { useShareAppMessage } from '@tarojs/taro'
import type { Contest } from 'shared-types/contests'
import { useAnswer } from '../../../platform/answers.ts'
import { useIsSignedIn } from '../../../platform/me.ts'
import { go, usePageQuery } from '../../../platform/navigate.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Empty } from '../../../ui/problem.tsx'
import { hasJustOpened } from '../../contest-clock.ts'
import { contestIdIn } from '../../contest-words.ts'
import { useRereadAtOpening, useServerClock } from '../../use-server-clock.ts'
import { About } from './about.tsx'
import { actionsOf } from './actions.tsx'
import { ContestToBe } from './to-be.tsx'

const toList = { label: '看全部竞赛', onPress: () => go('contests/pages/list/index') }
const goneWords = (code: string | undefined) => (code === 'not-found' ? '没有找到这项竞赛，可能已经撤下。' : undefined)

/** One contest: opened from a list by `contestId`, or from its poster's code by `scene`; with `draft`, as it will be once it is published. */
export default function ContestPage() {
  const { contestId: given, scene, draft } = usePageQuery()
  const contestId = given ?? contestIdIn(scene ?? '')
  return draft && contestId ? <ContestToBe contestId={contestId} /> : <Shown contestId={contestId} />
}

function Shown({ contestId }: { contestId: string | undefined }) {
  const signedIn = useIsSignedIn()
  const answer = useAnswer('GET /contests/{contestId}', { params: { contestId: contestId ?? '' } }, { when: Boolean(contestId) })
  const contest = answer.data?.contest
  const fullId = contest?.contestId ?? ''
  const mine = useAnswer(
    'GET /me/contests/{contestId}',
    { params: { contestId: fullId } },
    { when: signedIn && Boolean(contest) },
  )
  const now = useServerClock(answer, contest ? [contest.opensAt, contest.closesAt] : [])
  useRereadAtOpening(contest && hasJustOpened(contest, now) ? fullId : '', answer.reload)
  useShareAppMessage(() => shareCard(contest))
  if (!contestId)
    return (
      <Page>
        <Empty icon="trophy" sentence="这个地址没有写明是哪项竞赛。" action={toList} />
      </Page>
    )
  return (
    <Page actions={contest && actionsOf(contest, mine.data, now)}>
      <Loaded answer={answer} refused={goneWords} action={toList} skeletonCards={3}>
        {({ contest: found }) => <About contest={found} mine={mine.data} now={now} />}
      </Loaded>
    </Page>
  )
}

const shareCard = (contest: Contest | undefined) =>
  contest
    ? { title: contest.title, path: `contests/pages/contest/index?contestId=${contest.contestId}` }
    : { title: '工会的劳动和技能竞赛', path: 'contests/pages/list/index' }
