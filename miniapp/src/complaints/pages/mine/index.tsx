import { View } from '@tarojs/components'
import { topicWords } from 'shared-types/complaint-words'
import type { MyComplaint } from 'shared-types/complaints'
import { useAnswer } from '../../../platform/answers.ts'
import { go, usePageQuery } from '../../../platform/navigate.ts'
import { Button } from '../../../ui/button'
import { Facts } from '../../../ui/facts.tsx'
import { Title } from '../../../ui/heading.tsx'
import { List, ListRow } from '../../../ui/list-row.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Empty } from '../../../ui/problem.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { complaintFacts, complaintSentence } from '../../complaints-view.ts'

const write = () => go('complaints/pages/write/index')

/** What one has written and what the county replied. */
export default function MinePage() {
  const { caseId } = usePageQuery()
  const answer = useAnswer('GET /me/complaints', { query: {} })
  return (
    <Page>
      <Loaded answer={answer} action={{ label: '回首页', onPress: () => go('tabs/home/index') }}>
        {({ items }) => {
          const one = items.find(item => item.caseId === caseId)
          return one ? <One complaint={one} /> : <All items={items} />
        }}
      </Loaded>
    </Page>
  )
}

function One({ complaint }: { complaint: MyComplaint }) {
  const { tone, words } = complaintSentence(complaint)
  return (
    <View className="stack">
      <View>
        <Title>{topicWords[complaint.topic].words}</Title>
        <StateSentence tone={tone}>{words}</StateSentence>
      </View>
      <Facts facts={complaintFacts(complaint)} />
      <Button label="再写一条" onPress={write} />
    </View>
  )
}

function All({ items }: { items: readonly MyComplaint[] }) {
  if (items.length === 0)
    return <Empty icon="message" sentence="您还没有写过投诉或建议。" action={{ label: '写一条', onPress: write }} />
  return (
    <View className="stack">
      <List>
        {items.map(item => {
          const { tone, words } = complaintSentence(item)
          return (
            <ListRow
              key={item.caseId}
              id={`complaint-${item.caseId}`}
              title={topicWords[item.topic].words}
              note={
                <StateSentence tone={tone} plain>
                  {words}
                </StateSentence>
              }
              onOpen={() => go('complaints/pages/mine/index', { caseId: item.caseId })}
            />
          )
        })}
      </List>
      <Button id="write" label="写一条" onPress={write} />
    </View>
  )
}
