import { View } from '@tarojs/components'
import type { Household } from 'shared-types/aid-household'
import { Facts } from '../../ui/facts.tsx'
import { Title } from '../../ui/heading.tsx'
import { Page } from '../../ui/page.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { yuanWords } from '../../ui/money.ts'
import { asSeen, closedSentence, personTitle, workWords } from './household-words.ts'

/** Another worker of the family sees the same file; who began it keeps it. */
export function ReadOnlyFile({ household }: { household: Household }) {
  const keeper = household.persons.find(person => person.relation === 'self')
  return (
    <Page>
      <Title>家庭档案</Title>
      <StateSentence tone="info">
        {`这份档案由家里的${keeper?.name ?? '另一位职工'}填写，您的申请也用它。要改内容，请让${keeper?.name ?? '填写的人'}来改。`}
      </StateSentence>
      {household.fileState === 'closed' && (
        <View className="gap">
          <StateSentence tone="info">{closedSentence(household.closedReason)}</StateSentence>
        </View>
      )}
      <View className="gap">
        <Facts
          facts={asSeen(household).map(person => ({
            label: personTitle(person),
            value:
              [
                person.work && workWords[person.work],
                person.monthlyIncomeFen === undefined ? undefined : `每月 ${yuanWords(person.monthlyIncomeFen)}`,
              ]
                .filter(Boolean)
                .join('，') || '还没有填',
          }))}
        />
      </View>
    </Page>
  )
}
