import { View } from '@tarojs/components'
import type { MyCase } from 'shared-types/cases'
import { caseSentence, kindWords } from '../../membership/membership-view.ts'
import { go } from '../../platform/navigate.ts'
import { List, ListRow } from '../../ui/list-row.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { Heading } from '../../ui/heading.tsx'

const progress = 'membership/pages/progress/index'
const feedback = 'stations/pages/feedback/index'

/** What waits for somebody, each in one sentence. */
export function UnderWay({ cases }: { cases: MyCase[] }) {
  return (
    <View className="group">
      <Heading>正在办理</Heading>
      <List>
        {cases.map(one => {
          const { tone, words } = caseSentence(one)
          return (
            <ListRow
              key={one.caseId}
              id={`case-${one.caseId}`}
              title={kindWords[one.kind]}
              note={
                <StateSentence tone={tone} plain>
                  {words}
                </StateSentence>
              }
              onOpen={() => go(one.kind.startsWith('stations.') ? feedback : progress, { caseId: one.caseId })}
            />
          )
        })}
      </List>
    </View>
  )
}
