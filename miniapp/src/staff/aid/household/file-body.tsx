import { View } from '@tarojs/components'
import { Facts } from '../../../ui/facts.tsx'
import { Heading } from '../../../ui/heading.tsx'
import { List, ListRow } from '../../../ui/list-row.tsx'
import { Timeline } from '../../../ui/timeline.tsx'
import { personNote, personWords } from '../../aid-words.ts'
import { aidNote, aidSum, aidTitle, fileFacts, type HouseholdFile, meansFacts, reviewItems } from './household-view.ts'

/** A family, masked: who they are, what they live on. */
export function FamilyFacts({ file: { household, assessment, persons } }: { file: HouseholdFile }) {
  return (
    <View className="stack">
      <Facts facts={fileFacts(household)} />
      <View>
        <Heading>收入和标准</Heading>
        {assessment ? (
          <Facts facts={meansFacts(assessment)} />
        ) : (
          <View className="second">家庭情况还没有填完，或者县里没有公布低保标准，算不出类别。</View>
        )}
      </View>
      <View>
        <Heading>家庭成员</Heading>
        <List>
          {persons.map(person => (
            <ListRow key={person.personKey} title={personWords(person)} note={personNote(person)} />
          ))}
        </List>
      </View>
    </View>
  )
}

/** What they have had, and who looked after them. */
export function FamilyHistory({ file: { aid, reviews } }: { file: HouseholdFile }) {
  return (
    <View className="stack">
      <View>
        <Heading>申请过的帮扶</Heading>
        {aid.length === 0 && <View className="second">这户人家还没有申请过帮扶。</View>}
        <List>
          {aid.map(one => (
            <ListRow key={one.caseId} title={aidTitle(one)} note={aidNote(one)} aside={aidSum(one)} />
          ))}
        </List>
      </View>
      <View>
        <Heading>建档、复核和回访</Heading>
        {reviews.length === 0 ? <View className="second">还没有记录。</View> : <Timeline items={reviewItems(reviews)} />}
      </View>
    </View>
  )
}
