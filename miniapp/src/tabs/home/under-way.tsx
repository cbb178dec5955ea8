import { caseWords } from 'shared-types/case-words'
import { View } from '@tarojs/components'
import type { MyAidRow } from 'shared-types/aid-application'
import type { MyCase } from 'shared-types/cases'
import { quietSentence } from '../../aid/stage-words.ts'
import { caseSentence } from '../../membership/membership-view.ts'
import { go } from '../../platform/navigate.ts'
import { pageOfCase } from '../../routes.ts'
import { Heading } from '../../ui/heading.tsx'
import { List, ListRow } from '../../ui/list-row.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'

interface UnderWayProps {
  cases: readonly MyCase[]
  /** Told without the programme's name: somebody may look over one's shoulder. */
  aid: readonly MyAidRow[]
}

/** What waits for somebody, each in one sentence. */
export function UnderWay({ cases, aid }: UnderWayProps) {
  const rows = [
    ...aid.map(row => ({ filed: row.case, ...quietSentence(row) })),
    ...cases.map(filed => ({ filed, ...caseSentence(filed) })),
  ]
  if (rows.length === 0) return null
  return (
    <View className="group">
      <Heading>正在办理</Heading>
      <List>
        {rows.map(({ filed, tone, words }) => (
          <ListRow
            key={filed.caseId}
            id={`case-${filed.caseId}`}
            title={caseWords[filed.kind]}
            note={
              <StateSentence tone={tone} plain>
                {words}
              </StateSentence>
            }
            onOpen={() => go(pageOfCase(filed.kind), { caseId: filed.caseId })}
          />
        ))}
      </List>
    </View>
  )
}
