import { View } from '@tarojs/components'
import type { AidCategory, ProgrammeFacts } from 'shared-types/aid-programmes'
import { Button } from '../../../../ui/button'
import { ChoiceField, YesNoField } from '../../../../ui/choice-field.tsx'
import { Field } from '../../../../ui/field.tsx'
import { TextInput } from '../../../../ui/text-input'
import { categoryWords } from '../../../aid-words.ts'
import { without } from '../draft-rows.ts'
import { partTitles } from '../programme-lines.ts'
import { onceWords, whoWords } from '../programme-words.ts'
import { messageAt, type PartDesk, PartPage } from './part-page.tsx'
import { toggled, TickField } from '../../../tick-field.tsx'

const whoChoices = (['member', 'verified'] as const).map(value => ({ value, words: whoWords[value] }))
const categories = (Object.keys(categoryWords) as AidCategory[]).map(value => ({ value, words: categoryWords[value] }))
type Once = ProgrammeFacts['oncePer'][number]
const onces = (Object.keys(onceWords) as Once[]).map(value => ({ value, words: onceWords[value] }))
const mostExclusions = 10

export function WhoPart({ desk }: { desk: PartDesk }) {
  const { draft, change } = desk
  return (
    <PartPage title={partTitles.who} desk={desk}>
      <ChoiceField id="who" label="申请人" options={whoChoices} value={draft.who} onChange={who => change({ who })} />
      <YesNoField
        id="needsHousehold"
        label="要先填家庭档案吗"
        help="有家庭档案才能认定困难类别。急难救助可以不用。"
        error={messageAt(desk, 'needsHousehold')}
        value={draft.needsHousehold}
        onChange={needsHousehold => change({ needsHousehold })}
      />
      <TickField
        id="category"
        label="限哪些困难类别"
        help="一个都不选，就是不限。"
        options={categories}
        chosen={draft.categories}
        onToggle={one => change({ categories: toggled(draft.categories, one) })}
      />
      <TickField
        id="once"
        label="多久可以申请一次"
        help="一个都不选，就是不限次数。"
        error={messageAt(desk, 'oncePer')}
        options={onces}
        chosen={draft.oncePer}
        onToggle={one => change({ oncePer: toggled(draft.oncePer, one) })}
      />
      <Exclusions desk={desk} />
    </PartPage>
  )
}

function Exclusions({ desk }: { desk: PartDesk }) {
  const { exclusions } = desk.draft
  const put = (next: string[]) => desk.change({ exclusions: next })
  return (
    <View className="group">
      <View className="field-label">不予帮扶的情形</View>
      <View className="second">申请人要逐条确认自己没有这些情形。</View>
      {exclusions.map((words, i) => (
        <Field label={`情形 ${i + 1}`} error={messageAt(desk, `exclusions.${i}`)} key={i}>
          <TextInput
            id={`exclusion-${i}`}
            label={`情形 ${i + 1}`}
            example="如：家里有两套以上住房"
            value={words}
            maxLength={80}
            wrong={Boolean(messageAt(desk, `exclusions.${i}`))}
            onChange={text => put(exclusions.map((one, j) => (j === i ? text : one)))}
          />
          <Button
            kind="link"
            id={`exclusion-${i}-remove`}
            label={`去掉情形 ${i + 1}`}
            onPress={() => put(without(exclusions, i))}
          />
        </Field>
      ))}
      {exclusions.length < mostExclusions && (
        <View className="gap">
          <Button id="add-exclusion" label="加一种情形" onPress={() => put([...exclusions, ''])} />
        </View>
      )}
    </View>
  )
}
