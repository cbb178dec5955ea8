import { View } from '@tarojs/components'
import { outdate } from '../../../platform/answers.ts'
import { go } from '../../../platform/navigate.ts'
import { usePullRefresh } from '../../../platform/pull-refresh.ts'
import { Button } from '../../../ui/button'
import { Title } from '../../../ui/heading.tsx'
import { List } from '../../../ui/list-row.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Empty } from '../../../ui/problem.tsx'
import { EntryRow } from '../../entry-row.tsx'
import { inOrder } from '../../entry-words.ts'
import { useMyEntries } from '../../use-my-entries.ts'
import { useServerClock } from '../../use-server-clock.ts'

/** All that one has entered, with a door for who was invited by a code. */
export default function MyContestsPage() {
  const answer = useMyEntries()
  const now = useServerClock(answer, answer.data?.items.flatMap(({ acceptBy }) => acceptBy ?? []) ?? [])
  usePullRefresh(() => outdate('GET /me/contest-entries'))
  return (
    <Page>
      <Title>我的竞赛</Title>
      <Loaded answer={answer}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty
              icon="trophy"
              sentence="您还没有报过竞赛。"
              action={{ label: '看看有哪些竞赛', onPress: () => go('contests/pages/list/index') }}
            />
          ) : (
            <List>
              {inOrder(items, now).map(entry => (
                <EntryRow key={entry.entryId} entry={entry} now={now} />
              ))}
            </List>
          )
        }
      </Loaded>
      <View className="gap stack">
        <Button id="to-honours" label="我的证书和荣誉" onPress={() => go('contests/pages/honours/index')} />
        <Button id="to-works" label="我的五小成果" onPress={() => go('contests/pages/works/index')} />
        <Button id="type-code" label="有人邀请我组队，填邀请码" onPress={() => go('contests/pages/invitation/index')} />
      </View>
    </Page>
  )
}
