import { View } from '@tarojs/components'
import { outdate, useAnswer } from '../../../platform/answers.ts'
import { go } from '../../../platform/navigate.ts'
import { usePullRefresh } from '../../../platform/pull-refresh.ts'
import { Heading, Title } from '../../../ui/heading.tsx'
import { List, ListRow } from '../../../ui/list-row.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Empty } from '../../../ui/problem.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { workKindWords, workSentence } from '../../work-words.ts'

/** All that one has handed in, and the calls that are open. */
export default function WorksPage() {
  const answer = useAnswer('GET /me/contest-works', { query: {} })
  usePullRefresh(() => outdate('GET /me/contest-works', 'GET /contests'))
  return (
    <Page>
      <Title>我的五小成果</Title>
      <Loaded answer={answer}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon="trophy" sentence="您还没有申报过。小革新、小发明、小创造、小设计、小建议，征集的时候都可以报。" />
          ) : (
            <List>
              {items.map(work => {
                const { tone, words } = workSentence(work)
                return (
                  <ListRow
                    key={work.case.caseId}
                    id={`work-${work.case.caseId}`}
                    title={work.title}
                    aside={workKindWords[work.kind]}
                    note={
                      <StateSentence tone={tone} plain>
                        {words}
                      </StateSentence>
                    }
                    onOpen={() => go('contests/pages/work/index', { caseId: work.case.caseId })}
                  />
                )
              })}
            </List>
          )
        }
      </Loaded>
      <OpenCalls />
    </Page>
  )
}

/** Their not being had leaves one's own standing. */
function OpenCalls() {
  const { data } = useAnswer('GET /contests', {})
  if (!data) return null
  const calls = data.items.filter(({ kind, phase }) => kind === 'fiveSmall' && phase === 'open')
  if (calls.length === 0) return <View className="second">现在没有正在征集的。开始征集以后，在这里就能申报。</View>
  return (
    <View className="group">
      <Heading>正在征集</Heading>
      <List>
        {calls.map(({ contestId, title, orgName }) => (
          <ListRow
            key={contestId}
            id={`call-${contestId}`}
            title={title}
            note={orgName}
            onOpen={() => go('contests/pages/contest/index', { contestId })}
          />
        ))}
      </List>
    </View>
  )
}
