import { View } from '@tarojs/components'
import { MoneyField } from '../../ui/money-field.tsx'
import { TaskFrame } from '../task-frame.tsx'
import { savingWords } from '../use-kept-form.ts'
import { personTitle } from './household-words.ts'
import type { SectionProps } from './sections.ts'

/** What each earns in a month, and what comes in beside. */
export function Income({ filling, answer, onBack }: SectionProps) {
  const { persons, otherYearIncomeFen } = filling.content
  const nameOf = (personKey: string) => answer.household?.persons.find(one => one.personKey === personKey)?.name
  const changeOf = (personKey: string, monthlyIncomeFen: number | undefined) =>
    filling.change(file => ({
      ...file,
      persons: file.persons.map(one => (one.personKey === personKey ? { ...one, monthlyIncomeFen } : one)),
    }))
  return (
    <TaskFrame
      title="收入"
      help="按最近一年的平均数填，到手的钱，包括打零工。没有收入就填 0。"
      saving={savingWords[filling.saving]}
      onBack={onBack}
      onDone={onBack}
    >
      <View key={filling.merges}>
        {persons.map(person => (
          <MoneyField
            key={person.personKey}
            id={`income-${person.personKey}`}
            label={`${personTitle({ name: nameOf(person.personKey), ...person })}每月收入`}
            fen={person.monthlyIncomeFen}
            onChange={fen => changeOf(person.personKey, fen)}
          />
        ))}
        <MoneyField
          id="otherYearIncomeFen"
          label="家里一年的其他收入"
          help="房租、补贴、种地、亲友长期给的钱。没有就填 0。"
          fen={otherYearIncomeFen}
          onChange={fen => filling.change(file => ({ ...file, otherYearIncomeFen: fen }))}
        />
      </View>
    </TaskFrame>
  )
}
