import { View } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import type { ContestCard } from 'shared-types/contests'
import { outdate, useAnswer } from '../../../platform/answers.ts'
import { useIsSignedIn } from '../../../platform/me.ts'
import { go } from '../../../platform/navigate.ts'
import { usePullRefresh } from '../../../platform/pull-refresh.ts'
import { Heading, Title } from '../../../ui/heading.tsx'
import { List, ListRow } from '../../../ui/list-row.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Empty } from '../../../ui/problem.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { hasJustOpened } from '../../contest-clock.ts'
import { cardLine, inGroups, phaseSentence } from '../../contest-words.ts'
import { useRereadAtOpening, useServerClock } from '../../use-server-clock.ts'
import { MyContests } from './my-contests.tsx'

const refresh = () => outdate('GET /contests', 'GET /me/contest-entries')

/** Every contest that is shown, by where it stands at this moment; and what one has entered. A guest sees all but the latter. */
export default function ContestListPage() {
  const signedIn = useIsSignedIn()
  const answer = useAnswer('GET /contests', {}, { keep: contests => contests })
  const contests = answer.data?.items ?? []
  const now = useServerClock(
    answer,
    contests.flatMap(({ opensAt, closesAt }) => [opensAt, closesAt]),
  )
  const opened = contests.filter(contest => hasJustOpened(contest, now)).map(({ contestId }) => contestId)
  useRereadAtOpening(opened.join(), answer.reload)
  usePullRefresh(refresh)
  useShareAppMessage(() => ({ title: '工会的劳动和技能竞赛', path: 'contests/pages/list/index' }))
  return (
    <Page>
      <Title>劳动和技能竞赛</Title>
      <View className="lead">什么时候开始、截止，都按工会的时钟算，手机时间不准也不要紧。</View>
      {signedIn && <MyContests now={now} />}
      <Loaded answer={answer} skeletonCards={3}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon="trophy" sentence="现在没有竞赛。有新的竞赛会在这里公布，也可以拨打 12351 问一问。" />
          ) : (
            <Groups contests={items} now={now} />
          )
        }
      </Loaded>
    </Page>
  )
}

const Groups = ({ contests, now }: { contests: readonly ContestCard[]; now: Date }) => (
  <View>
    {inGroups(contests, now).map((group, i) => (
      <View className={i === 0 ? '' : 'group'} key={group.title}>
        <Heading>{group.title}</Heading>
        <List>
          {group.contests.map(contest => (
            <ContestRow key={contest.contestId} contest={contest} now={now} />
          ))}
        </List>
      </View>
    ))}
  </View>
)

function ContestRow({ contest, now }: { contest: ContestCard; now: Date }) {
  const { tone, words } = phaseSentence(contest, now)
  return (
    <ListRow
      id={`contest-${contest.contestId}`}
      title={contest.title}
      note={
        <>
          <StateSentence tone={tone} plain>
            {words}
          </StateSentence>
          <View>{cardLine(contest, now)}</View>
        </>
      }
      onOpen={() => go('contests/pages/contest/index', { contestId: contest.contestId })}
    />
  )
}
