import { View } from '@tarojs/components'
import { outdate, useSubmit } from '../../platform/answers.ts'
import { back } from '../../platform/navigate.ts'
import { Button } from '../../ui/button'
import { momentWords } from '../../ui/dates.ts'
import { Title } from '../../ui/heading.tsx'
import { Page } from '../../ui/page.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { failureWords } from '../obstacle.ts'
import { savingWords } from '../use-kept-form.ts'
import { assessmentSentence, closedSentence, type Section } from './household-words.ts'
import { Discarding } from './discarding.tsx'
import { SectionList, StillMissing } from './section-list.tsx'
import type { HouseholdAnswer, useHousehold } from './use-household.ts'

interface OverviewProps {
  filling: ReturnType<typeof useHousehold>
  answer: HouseholdAnswer
  onOpen: (section: Section) => void
  onOpenMissing: (path: string) => void
}

/** The parts of the file and how far each is; at the end the word that it is all true. */
export function Overview({ filling, answer, onOpen, onOpenMissing }: OverviewProps) {
  const { missing, assessment } = answer
  return (
    <Page actions={<Confirmation filling={filling} answer={answer} onOpenMissing={onOpenMissing} />}>
      <Title>家庭档案</Title>
      <View className="lead">填一次，各项帮扶都能用。随时可以停，填好的会自己保存，换部手机也能接着填。</View>
      <View className="stack">
        {filling.merges > 0 && (
          <StateSentence tone="info">这份档案刚在另一部手机上改过。两边填的已经合在一起，请看一遍。</StateSentence>
        )}
        {filling.failure && <StateSentence tone="problem">{`没有存上。${failureWords(filling.failure)}`}</StateSentence>}
        {answer.household?.fileState === 'closed' && (
          <StateSentence tone="info">{closedSentence(answer.household.closedReason)}</StateSentence>
        )}
        {assessment && <StateSentence tone="info">{assessmentSentence(assessment)}</StateSentence>}
        <SectionList missing={missing} isSaving={filling.saving === 'saving'} onOpen={onOpen} />
        <View className="second" {...({ role: 'status' } as object)}>
          {savingWords[filling.saving]}
        </View>
      </View>
      {missing.length > 0 && filling.saving !== 'saving' && <StillMissing missing={missing} onOpenMissing={onOpenMissing} />}
      {answer.household && !answer.household.confirmedAt && <Discarding filling={filling} />}
    </Page>
  )
}

/** Half a year on, or the first time: is it still so? */
function Confirmation({ filling, answer, onOpenMissing }: Pick<OverviewProps, 'filling' | 'answer' | 'onOpenMissing'>) {
  const { busy, failure, submit } = useSubmit('POST /me/household/confirmation')
  const { household, missing } = answer
  const confirm = async () => {
    await filling.saveNow()
    const done = await submit({ body: { version: filling.version() } })
    if (done) filling.confirmed(done.version)
    await outdate('GET /me/household')
  }
  const [first] = missing
  if (filling.saving === 'saving') return <Button kind="primary" label="继续" busy="正在保存…" />
  if (first) return <Button kind="primary" id="next" label={`继续：${first.message}`} onPress={() => onOpenMissing(first.path)} />
  if (!household) return null
  if (!household.isStale)
    return (
      <>
        <View className="second">{household.confirmedAt ? `${momentWords(household.confirmedAt)} 确认过` : ''}</View>
        <Button kind="primary" id="finished" label="好了，返回" onPress={back} />
      </>
    )
  return (
    <>
      {failure && <StateSentence tone="problem">{failureWords(failure)}</StateSentence>}
      <View>{household.confirmedAt ? '半年没有确认过了。请看一遍，是否还是这样？' : '填好了。请看一遍，都是真实的就确认。'}</View>
      <Button
        kind="primary"
        id="confirm"
        label={household.confirmedAt ? '还是这样，确认' : '都是真实的，确认'}
        busy={busy && '请稍等…'}
        onPress={() => void confirm()}
      />
    </>
  )
}
