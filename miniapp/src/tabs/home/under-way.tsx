import { View } from '@tarojs/components'
import { caseSentence, kindWords } from '../../membership/membership-view.ts'
import type { Answer } from '../../platform/answers.ts'
import { go } from '../../platform/navigate.ts'
import type { ApiAnswer } from '../../platform/request.ts'
import { List, ListRow } from '../../ui/list-row.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'

/** What waits for somebody, each in one sentence. Nothing under way is not worth a line here. */
export function UnderWay({ cases }: { cases: Answer<ApiAnswer<'GET /me/cases'>> }) {
  const open = cases.data?.items.filter(one => one.state === 'open' || one.state === 'returned') ?? []
  if (open.length === 0) return null
  return (
    <View className="group">
      <View className="heading">正在办理</View>
      <List>
        {open.map(one => {
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
              onOpen={() => go('membership/pages/progress/index', { caseId: one.caseId })}
            />
          )
        })}
      </List>
    </View>
  )
}
