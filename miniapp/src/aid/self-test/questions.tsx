import { View } from '@tarojs/components'
import { ChoiceField, YesNoField } from '../../ui/choice-field.tsx'
import { List } from '../../ui/list-row.tsx'
import { MoneyField } from '../../ui/money-field.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { TickRow } from '../../ui/tick-row'
import { residenceOptions } from '../household/household-words.ts'
import { meansProblems, type SelfTestDraft } from './self-test-words.ts'

interface QuestionProps {
  draft: SelfTestDraft
  /** Going on was tried. */
  isTried: boolean
  onChange: (part: SelfTestDraft) => void
}

export function WhoAndWhere({ draft, isTried, onChange }: QuestionProps) {
  const ask = (is: unknown) => (isTried && is === undefined ? '请选择' : undefined)
  return (
    <>
      <YesNoField
        id="isMember"
        label="您是工会会员吗"
        help="不清楚的选“否”，后面会告诉您怎么办。"
        error={ask(draft.isMember)}
        value={draft.isMember}
        onChange={isMember => onChange({ isMember })}
      />
      <ChoiceField
        id="residence"
        label="住在城镇还是农村"
        error={ask(draft.residence)}
        options={residenceOptions}
        value={draft.residence}
        onChange={residence => onChange({ residence })}
      />
    </>
  )
}

export function Means({ draft, isTried, onChange }: QuestionProps) {
  const problems = isTried ? meansProblems(draft) : {}
  return (
    <>
      <NumberField
        id="persons"
        label="家里几口人"
        help="吃住在一起的，在外上学的孩子也算。"
        error={problems.persons}
        value={draft.persons}
        onChange={persons => onChange({ persons })}
      />
      <MoneyField
        id="monthIncomeFen"
        label="全家每月一共收入"
        help="大概数就行，没有就填 0。"
        error={problems.monthIncomeFen}
        fen={draft.monthIncomeFen}
        onChange={monthIncomeFen => onChange({ monthIncomeFen })}
      />
      <MoneyField
        id="yearExpensesFen"
        label="一年看病、上学、房租一共花"
        help="自己付的、省不掉的。没有可不填。"
        fen={draft.yearExpensesFen}
        onChange={yearExpensesFen => onChange({ yearExpensesFen })}
      />
    </>
  )
}

export const Accident = ({ draft, isTried, onChange }: QuestionProps) => (
  <YesNoField
    id="hadAccident"
    label="最近一年遇到过这样的事吗"
    error={isTried && draft.hadAccident === undefined ? '请选择' : undefined}
    value={draft.hadAccident}
    onChange={hadAccident => onChange({ hadAccident })}
  />
)

const things = [
  { key: 'ownsSeveralHomes', words: '有两套以上自己的住房' },
  { key: 'hasBusiness', words: '开办企业，或开雇人的店铺' },
  { key: 'hasPrivateCar', words: '有自己开的小汽车（送货、跑车的不算）' },
] as const

export const Property = ({ draft, onChange }: QuestionProps) => (
  <View className="gap">
    <List>
      {things.map(({ key, words }) => (
        <TickRow key={key} id={key} on={draft[key] ?? false} onToggle={() => onChange({ [key]: !draft[key] })}>
          {words}
        </TickRow>
      ))}
    </List>
  </View>
)
