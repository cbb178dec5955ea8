import { View } from '@tarojs/components'
import type { HouseholdPerson } from 'shared-types/aid-household'
import { useState } from 'react'
import { Button } from '../../ui/button'
import { Facts } from '../../ui/facts.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { ConsentAsk, type Consents } from '../consent.tsx'
import { TaskFrame } from '../task-frame.tsx'
import { savingWords } from '../use-kept-form.ts'
import { DocumentFields } from './document-fields.tsx'
import type { Person } from './file.ts'
import { healthOptions, personTitle, relationOptions, workOptions } from './household-words.ts'
import { messageAt } from './missing.ts'
import type { SectionProps } from './sections.ts'

/** One of the family. The applicant's own name and document are known and not asked again. */
export function PersonScreen({ personKey, ...props }: SectionProps & { personKey: string }) {
  const { filling, answer, consents, who, onBack } = props
  const { persons } = filling.content
  const index = persons.findIndex(person => person.personKey === personKey)
  const person = persons[index]
  const known = answer.household?.persons.find(one => one.personKey === personKey)
  if (!person) return null
  const change = (part: Partial<Person>) =>
    filling.change(file => ({
      ...file,
      persons: file.persons.map(one => (one.personKey === personKey ? { ...one, ...part } : one)),
    }))
  const remove = () => {
    filling.change(file => ({ ...file, persons: file.persons.filter(one => one.personKey !== personKey) }))
    onBack()
  }
  const isSelf = person.relation === 'self'
  const refused = messageAt(filling.failure?.fields ?? [], `persons.${index}.idNumber`)
  return (
    <TaskFrame
      title={isSelf ? `${who}本人` : person.name || '一位家人'}
      saving={savingWords[filling.saving]}
      onBack={onBack}
      onDone={onBack}
    >
      {isSelf ? (
        <OwnFacts name={known?.name ?? person.name} idNumberMasked={known?.idNumberMasked} />
      ) : (
        <NameAndDocument {...{ person, known, consents, who, refused }} onChange={change} />
      )}
      <HealthAndWork {...{ person, consents }} onChange={change} />
      {!isSelf && <Removal title={personTitle(person)} onRemove={remove} />}
    </TaskFrame>
  )
}

const OwnFacts = ({ name, idNumberMasked }: { name: string | undefined; idNumberMasked: string | undefined }) => (
  <Facts
    facts={[
      { label: '姓名', value: name ?? '已登记' },
      { label: '证件号码', value: idNumberMasked ?? '已登记' },
    ]}
  />
)

interface PartProps {
  person: Person
  consents: Consents
  onChange: (part: Partial<Person>) => void
}

function NameAndDocument(props: PartProps & { known: HouseholdPerson | undefined; who: string; refused: string | undefined }) {
  const { person, who, onChange } = props
  return (
    <>
      <ChoiceField
        id="relation"
        label={`是${who}的什么人`}
        options={relationOptions}
        value={person.relation}
        onChange={relation => onChange({ relation })}
      />
      <TextField
        id="name"
        label="姓名"
        help="和证件上一样。"
        value={person.name ?? ''}
        maxLength={40}
        onChange={name => onChange({ name })}
      />
      <DocumentFields {...props} />
    </>
  )
}

/** An illness is asked about after the agreement to it, which is asked for here and nowhere before. */
function HealthAndWork({ person, consents, onChange }: PartProps) {
  const { health, work, place = '' } = person
  return (
    <>
      <ChoiceField
        id="health"
        label="健康状况"
        options={healthOptions}
        value={health}
        onChange={value => onChange({ health: value })}
      />
      {health !== undefined && health !== 'healthy' && <ConsentAsk purpose="health" consents={consents} />}
      <ChoiceField id="work" label="工作状况" options={workOptions} value={work} onChange={value => onChange({ work: value })} />
      {(work === 'employed' || work === 'student') && (
        <TextField
          id="place"
          label={work === 'student' ? '在哪里上学（可不填）' : '在哪里上班（可不填）'}
          value={place}
          maxLength={60}
          onChange={value => onChange({ place: value })}
        />
      )}
    </>
  )
}

function Removal({ title, onRemove }: { title: string; onRemove: () => void }) {
  const [isAsking, setAsking] = useState(false)
  return (
    <View className="group">
      <Button kind="danger" id="remove-person" label="从档案里去掉" onPress={() => setAsking(true)} />
      {isAsking && (
        <Sheet
          title={`去掉${title}？`}
          confirm={{ label: '去掉', danger: true, onPress: onRemove }}
          onClose={() => setAsking(false)}
        >
          <View>填过的内容会一起去掉，以后可以再添。</View>
        </Sheet>
      )}
    </View>
  )
}
