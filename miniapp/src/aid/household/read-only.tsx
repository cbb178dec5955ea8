import { View } from '@tarojs/components'
import type { Household } from 'shared-types/aid-household'
import { outdate, useSubmit } from '../../platform/answers.ts'
import { back } from '../../platform/navigate.ts'
import { Button } from '../../ui/button'
import { Facts } from '../../ui/facts.tsx'
import { Title } from '../../ui/heading.tsx'
import { yuanWords } from '../../ui/money.ts'
import { Page } from '../../ui/page.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { failureWords } from '../obstacle.ts'
import { asSeen, closedSentence, personTitle, workWords } from './household-words.ts'
import type { Missing } from './missing.ts'

interface ReadOnlyFileProps {
  household: Household
  missing: Missing
}

/** Another worker of the family sees the same file; who began it keeps it, and either may say that it still holds. */
export function ReadOnlyFile({ household, missing }: ReadOnlyFileProps) {
  const keeper = household.persons.find(person => person.relation === 'self')?.name ?? '另一位职工'
  return (
    <Page actions={<StillHolds household={household} missing={missing} />}>
      <Title>家庭档案</Title>
      <View className="stack">
        <StateSentence tone="info">{`这份档案由家里的${keeper}填写，您的申请也用它。要改内容，请让${keeper}来改。`}</StateSentence>
        {missing.length > 0 && (
          <StateSentence tone="waiting">{`还差 ${missing.length} 项，请让${keeper}填完，您才能用它申请。`}</StateSentence>
        )}
        {household.fileState === 'closed' && <StateSentence tone="info">{closedSentence(household.closedReason)}</StateSentence>}
        <Facts facts={asSeen(household).map(person => ({ label: personTitle(person), value: meansOfPerson(person) }))} />
      </View>
    </Page>
  )
}

const meansOfPerson = ({ work, monthlyIncomeFen }: Household['persons'][number]): string =>
  [work && workWords[work], monthlyIncomeFen === undefined ? undefined : `每月 ${yuanWords(monthlyIncomeFen)}`]
    .filter(Boolean)
    .join('，') || '还没有填'

function StillHolds({ household: { isStale, version }, missing }: ReadOnlyFileProps) {
  const { busy, failure, submit } = useSubmit('POST /me/household/confirmation')
  const confirm = async () => {
    await submit({ body: { version } })
    await outdate('GET /me/household')
  }
  if (!isStale || missing.length > 0) return <Button kind="primary" id="finished" label="返回" onPress={back} />
  return (
    <>
      {failure && <StateSentence tone="problem">{failureWords(failure)}</StateSentence>}
      <View>请看一遍，都是真实的就确认，确认后就能用它申请。</View>
      <Button kind="primary" id="confirm" label="都是真实的，确认" busy={busy && '请稍等…'} onPress={() => void confirm()} />
    </>
  )
}
