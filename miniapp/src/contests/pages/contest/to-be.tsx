import { View } from '@tarojs/components'
import type { DeskContest } from 'shared-types/contest-desk-endpoints'
import { useAnswer } from '../../../platform/answers.ts'
import { go, replaceBy } from '../../../platform/navigate.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Empty } from '../../../ui/problem.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { contestToBe, noDraftWords, refusedToBe, toBeSentence } from '../../contest-to-be-view.ts'
import { useClock } from '../../use-server-clock.ts'
import { About } from './about.tsx'

/** For those who keep a contest, before anybody else sees it: nothing can be entered here. */
export function ContestToBe({ contestId }: { contestId: string }) {
  const answer = useAnswer('GET /staff/contests/{contestId}', { params: { contestId } })
  const toList = { label: '看全部竞赛', onPress: () => go('contests/pages/list/index') }
  return (
    <Page>
      <Loaded answer={answer} refused={refusedToBe} action={toList} skeletonCards={3}>
        {({ contest }) =>
          contest.state === 'draft' ? (
            <Draft contest={contest} />
          ) : (
            <Empty
              icon="trophy"
              sentence={noDraftWords(contest.state)}
              action={{
                label: '看职工看到的样子',
                onPress: () => replaceBy('contests/pages/contest/index', { contestId }),
              }}
            />
          )
        }
      </Loaded>
    </Page>
  )
}

/** By this phone's clock: the desk's answer carries no time of the server's. */
function Draft({ contest }: { contest: DeskContest }) {
  const now = useClock(0, [contest.form.opensAt, contest.form.closesAt])
  const { tone, words } = toBeSentence(contest, now)
  return (
    <View className="stack">
      <StateSentence tone={tone}>{words}</StateSentence>
      <About contest={contestToBe(contest, now)} mine={undefined} now={now} />
    </View>
  )
}
