import { View } from '@tarojs/components'
import type { MyAidApplication } from 'shared-types/aid-application'
import { useAnswer } from '../../platform/answers.ts'
import { type Fact, Facts } from '../../ui/facts.tsx'
import { Heading } from '../../ui/heading.tsx'
import { PhotoRow } from '../../ui/photo-row.tsx'
import { answerWords } from '../apply/form.ts'
import { asSeen } from '../household/household-words.ts'

/** What was filed, in the words of the form it was filed with. */
export function FiledContent({ application }: { application: MyAidApplication }) {
  const { programme, documents } = application
  const household = useAnswer('GET /me/household', {}, { when: application.householdId !== undefined })
  const family = household.data?.household
  const facts = [...answerFacts(application, family ? asSeen(family) : []), ...payeeFacts(application)]
  const attached = programme.documents.filter(({ key }) => documents[key]?.length)
  if (facts.length + attached.length === 0) return null
  return (
    <View className="group">
      <Heading>您填的内容</Heading>
      {facts.length > 0 && <Facts facts={facts} />}
      {attached.map(({ key, title }) => (
        <View className="gap card" key={key}>
          <View className="fact-label">{title}</View>
          <PhotoRow urls={documents[key]?.map(photo => photo.url) ?? []} label={title} />
        </View>
      ))}
    </View>
  )
}

type People = Parameters<typeof answerWords>[2]['people']

function answerFacts({ programme, answers }: MyAidApplication, people: People): Fact[] {
  const fields = programme.sections.flatMap(section => section.fields).filter(({ key }) => answers[key] !== undefined)
  return fields.map(field => ({ label: field.label, value: answerWords(field, answers[field.key], { people, facts: {} }) }))
}

const payeeFacts = ({ payee }: MyAidApplication): Fact[] =>
  payee ? [{ label: '收款银行卡', value: `${payee.nameMasked}，${payee.bank}，${payee.cardMasked}` }] : []
