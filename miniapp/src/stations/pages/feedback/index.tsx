import { View } from '@tarojs/components'
import type { MyFeedback } from 'shared-types/stations'
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
import { receipts } from '../../receipts.ts'
import { feedbackFacts, feedbackSentence, feedbackTitle } from '../../station-view.ts'

/** What one said of stations and what the union answered: the account's, and this phone's receipts. */
export default function FeedbackPage() {
  const { caseId } = usePageQuery()
  const kept = receipts()
  const answer = useAnswer('GET /station-feedback', { query: kept.length > 0 ? { receipts: kept.join(',') } : {} })
  return (
    <Page>
      <Loaded answer={answer}>
        {({ items }) => {
          const one = items.find(item => item.caseId === caseId)
          return one ? <One feedback={one} /> : <All items={items} />
        }}
      </Loaded>
    </Page>
  )
}

function One({ feedback }: { feedback: MyFeedback }) {
  const { tone, words } = feedbackSentence(feedback)
  const { stationId } = feedback
  return (
    <View className="stack">
      <View>
        <Title>{feedbackTitle(feedback)}</Title>
        <StateSentence tone={tone}>{words}</StateSentence>
      </View>
      <Facts facts={feedbackFacts(feedback)} />
      {stationId && <Button label="看这个驿站" onPress={() => go('stations/pages/station/index', { stationId })} />}
    </View>
  )
}

function All({ items }: { items: readonly MyFeedback[] }) {
  if (items.length === 0)
    return (
      <Empty
        icon="message"
        sentence="您还没有反映过驿站的情况。到一个驿站的页面，点“反映这个驿站的问题”。"
        action={{ label: '看附近的驿站', onPress: () => go('tabs/stations/index') }}
      />
    )
  return (
    <List>
      {items.map(item => {
        const { tone, words } = feedbackSentence(item)
        return (
          <ListRow
            key={item.caseId}
            id={`feedback-${item.caseId}`}
            title={feedbackTitle(item)}
            note={
              <StateSentence tone={tone} plain>
                {words}
              </StateSentence>
            }
            onOpen={() => go('stations/pages/feedback/index', { caseId: item.caseId })}
          />
        )
      })}
    </List>
  )
}
