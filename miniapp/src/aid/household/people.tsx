import { View } from '@tarojs/components'
import type { HouseholdPerson } from 'shared-types/aid-household'
import { Button } from '../../ui/button'
import { List, ListRow } from '../../ui/list-row.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { TaskFrame } from '../task-frame.tsx'
import { savingWords } from '../use-kept-form.ts'
import { newPersonKey, type Person } from './file.ts'
import { personTitle } from './household-words.ts'
import { missingOfPerson } from './missing.ts'
import type { SectionProps } from './sections.ts'

interface PeopleProps extends SectionProps {
  onOpenPerson: (personKey: string) => void
}

/** Who lives together; each opens on a screen of their own. */
export function People({ filling, answer, who, onBack, onOpenPerson }: PeopleProps) {
  const { persons } = filling.content
  const add = () => {
    const personKey = newPersonKey()
    filling.change(file => ({ ...file, persons: [...file.persons, { personKey, relation: 'spouse' }] }))
    onOpenPerson(personKey)
  }
  return (
    <TaskFrame
      title="家庭成员"
      help={`和${who}吃住在一起、花同一份钱的家人。在外上学的孩子也算。`}
      saving={savingWords[filling.saving]}
      onBack={onBack}
      onDone={onBack}
    >
      <List>
        {persons.map((person, i) => (
          <PersonRow
            key={person.personKey}
            person={person}
            known={answer.household?.persons.find(one => one.personKey === person.personKey)}
            missing={missingOfPerson(answer.missing, i)}
            onOpen={() => onOpenPerson(person.personKey)}
          />
        ))}
      </List>
      {persons.length < 12 && (
        <View className="gap">
          <Button id="add-person" label="添一位家人" onPress={add} />
        </View>
      )}
    </TaskFrame>
  )
}

interface PersonRowProps {
  person: Person
  known: HouseholdPerson | undefined
  missing: number
  onOpen: () => void
}

function PersonRow({ person, known, missing, onOpen }: PersonRowProps) {
  const isSelf = person.relation === 'self'
  return (
    <ListRow
      icon="user"
      id={`person-${person.personKey}`}
      title={personTitle(isSelf && known ? known : person)}
      note={
        <StateSentence tone={missing ? 'waiting' : 'done'} plain>
          {missing ? `还差 ${missing} 项` : '已填好'}
        </StateSentence>
      }
      onOpen={onOpen}
    />
  )
}
