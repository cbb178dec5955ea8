import { View } from '@tarojs/components'
import { Button } from '../../../../ui/button'
import { ChoiceField } from '../../../../ui/choice-field.tsx'
import { Field } from '../../../../ui/field.tsx'
import { Heading } from '../../../../ui/heading.tsx'
import { MoneyField } from '../../../../ui/money-field.tsx'
import { NumberField } from '../../../../ui/number-field.tsx'
import { StateSentence } from '../../../../ui/state-sentence.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { changedAt, without } from '../draft-rows.ts'
import { type RuleDraft, ruleOf, type SumWay } from '../programme-draft.ts'
import { problemsWithin } from '../programme-problems.ts'
import { amountWords, askables, fieldsOf, whenWords } from '../programme-words.ts'
import { ConditionField } from './condition-field.tsx'
import { messageAt, messageIn, type PartDesk, PartPage } from './part-page.tsx'
import { TickField, toggled } from '../../../tick-field.tsx'

const mostConditions = 4

interface RuleProps {
  desk: PartDesk
  path: string
  rule: RuleDraft
  set: (part: Partial<RuleDraft>) => void
}

/** For whom, and how much; said back in a sentence as it is put together. */
export function RuleScreen({ desk, at }: { desk: PartDesk; at: number }) {
  const { draft, change } = desk
  const rule = draft.amountRules[at]
  if (!rule) return null
  const path = `amountRules.${at}`
  const set = (part: Partial<RuleDraft>) => change({ amountRules: changedAt(draft.amountRules, at, part) })
  const part = { desk, path, rule, set }
  return (
    <PartPage title={`第 ${at + 1} 条规则`} desk={{ ...desk, problems: problemsWithin(desk.problems, path) }}>
      <StateSentence tone="info">{`${whenWords(rule.when, draft, at === 0)}：${amountWords(ruleOf(rule), draft)}`}</StateSentence>
      <Conditions {...part} />
      <Sums {...part} />
    </PartPage>
  )
}

function Conditions({ desk, path, rule: { when }, set }: RuleProps) {
  const problem = messageAt(desk, `${path}.when`)
  return (
    <View className="group">
      <Heading>给什么人</Heading>
      {problem && <StateSentence tone="problem">{problem}</StateSentence>}
      {when.length === 0 && <View className="second">不分情况：前面几条都不符合的人，按这一条。</View>}
      {when.map((condition, c) => (
        <View className="card item-card" key={c}>
          <ConditionField
            id={`when-${c}`}
            label={c === 0 ? '看哪个回答' : '并且，看哪个回答'}
            known={askables(desk.draft)}
            condition={condition}
            problem={messageIn(desk, `${path}.when.${c}`)}
            onChange={next => set({ when: when.map((one, i) => (i === c ? next : one)) })}
          />
          <Button
            kind="link"
            id={`when-${c}-remove`}
            label={`去掉条件 ${c + 1}`}
            onPress={() => set({ when: without(when, c) })}
          />
        </View>
      ))}
      {when.length < mostConditions && (
        <View className="gap">
          <Button
            id="add-condition"
            label={when.length === 0 ? '加一个条件' : '再加一个条件，要都符合'}
            onPress={() => set({ when: [...when, { field: '', is: '' }] })}
          />
        </View>
      )}
    </View>
  )
}

const ways: { value: SumWay; words: string }[] = [
  { value: 'fen', words: '固定金额' },
  { value: 'months', words: '几个月的低保标准' },
  { value: 'percent', words: '某项金额的百分之几' },
]

function Sums({ desk, path, rule, set }: RuleProps) {
  return (
    <View className="group">
      <Heading>给多少</Heading>
      <TickField
        id="way"
        label="怎么算"
        help="选了几样，就按算出来最少的给。"
        error={messageAt(desk, `${path}.ways`)}
        options={ways}
        chosen={rule.ways}
        onToggle={way => set({ ways: toggled(rule.ways, way) })}
      />
      {rule.ways.includes('fen') && (
        <MoneyField
          id="rule-fen"
          label="固定金额"
          fen={rule.fen}
          error={messageAt(desk, `${path}.fen`)}
          onChange={fen => set({ fen })}
        />
      )}
      {rule.ways.includes('months') && (
        <TextField
          id="rule-months"
          label="几个月的低保标准"
          help="按决定那天的标准，城镇和农村分别算。"
          example="如：10 或 1.5"
          kind="money"
          value={rule.months}
          maxLength={4}
          error={messageAt(desk, `${path}.monthsOfLine`)}
          onChange={months => set({ months })}
        />
      )}
      {rule.ways.includes('percent') && <Percent desk={desk} path={path} rule={rule} set={set} />}
    </View>
  )
}

function Percent({ desk, path, rule, set }: RuleProps) {
  const sums = fieldsOf(desk.draft).filter(field => field.type === 'money')
  const problem = messageAt(desk, `${path}.percentOf.field`)
  return (
    <>
      {sums.length === 0 ? (
        <Field label="按哪个金额算" error={problem}>
          <View className="second">还没有问金额的问题。请先在“要问的问题”里加一个。</View>
        </Field>
      ) : (
        <ChoiceField
          id="percent-field"
          label="按哪个金额算"
          error={problem}
          options={sums.map(({ key, label }) => ({ value: key, words: label || '（还没写的问题）' }))}
          value={rule.percentField}
          onChange={percentField => set({ percentField })}
        />
      )}
      <NumberField
        id="rule-percent"
        label="百分之几"
        value={rule.percent}
        error={messageAt(desk, `${path}.percentOf.percent`)}
        onChange={percent => set({ percent })}
      />
    </>
  )
}
