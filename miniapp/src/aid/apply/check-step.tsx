import { View } from '@tarojs/components'
import type { Programme } from 'shared-types/aid-programmes'
import type { ReactNode } from 'react'
import { Button } from '../../ui/button'
import type { Fact } from '../../ui/facts.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Heading, Title } from '../../ui/heading.tsx'
import { List } from '../../ui/list-row.tsx'
import { Page } from '../../ui/page.tsx'
import { TickRow } from '../../ui/tick-row'
import { personTitle } from '../household/household-words.ts'
import { spacedCard } from '../spaced-card.ts'
import { type AidForm, answerWords, documentsAsked, sectionsAsked } from './form.ts'
import { cardBegun, type FormWords, type Known, type TaskKey } from './tasks.ts'

interface CheckStepProps {
  programme: Programme
  form: AidForm
  known: Known
  /** That none of the exclusions holds; asked only where there are some. */
  excludesNone: boolean
  onExcludesNone: () => void
  words: FormWords
  ownFacts: readonly Fact[]
  /** Why it could not be sent. */
  note: ReactNode
  busy: boolean
  onGoTo: (task: TaskKey) => void
  onBack: () => void
  onSubmit: () => void
}

/** Everything once more before it is sent. */
export function CheckStep(props: CheckStepProps) {
  const { programme, form, known, excludesNone, onExcludesNone, words, ownFacts, note, busy, onGoTo, onBack, onSubmit } = props
  const asksExclusions = words.excludesNone !== undefined && programme.exclusions.length > 0
  const canSubmit = !asksExclusions || excludesNone
  return (
    <Page
      actions={
        <View className="actions-row">
          <View className="actions-row-minor">
            <Button id="back" label="返回" onPress={onBack} />
          </View>
          <View className="actions-row-main">
            <Button
              kind="primary"
              id="submit"
              label={words.submit}
              busy={busy && '正在提交…'}
              disabled={!canSubmit}
              onPress={onSubmit}
            />
          </View>
        </View>
      }
    >
      <Title>请核对</Title>
      <View className="lead">看一遍，不对的点“修改”。</View>
      {note}
      <Facts facts={[...ownFacts, ...rows(programme, form, known, onGoTo)]} />
      {asksExclusions && (
        <Exclusions lines={programme.exclusions} tick={words.excludesNone ?? ''} on={excludesNone} onToggle={onExcludesNone} />
      )}
    </Page>
  )
}

interface ExclusionsProps {
  lines: readonly string[]
  tick: string
  on: boolean
  onToggle: () => void
}

function Exclusions({ lines, tick, on, onToggle }: ExclusionsProps) {
  return (
    <View className="group">
      <Heading>有这些情况的不能申请</Heading>
      <View className="card stack">
        {lines.map(line => (
          <View key={line}>{`· ${line}`}</View>
        ))}
      </View>
      <View className="gap">
        <List>
          <TickRow id="excludes-none" on={on} onToggle={onToggle}>
            {tick}
          </TickRow>
        </List>
      </View>
    </View>
  )
}

function rows(programme: Programme, form: AidForm, known: Known, goTo: (task: TaskKey) => void): Fact[] {
  const people = known.people.map(personTitle).join('、')
  return [
    ...(programme.needsHousehold ? [{ label: '家庭成员', value: people, onChange: () => goTo('household') }] : []),
    ...sectionsAsked(programme, form, known).flatMap(section =>
      section.fields.map(field => ({
        label: field.label,
        value: answerWords(field, form.answers[field.key], known),
        onChange: () => goTo(`section:${section.key}`),
      })),
    ),
    ...documentsAsked(programme, form, known).map(({ key, title }) => ({
      label: title,
      value: form.documents[key]?.length ? `${form.documents[key].length} 张` : '没有传',
      onChange: () => goTo(`document:${key}`),
    })),
    ...(programme.kind === 'money' ? payeeRows(form, known, () => goTo('payee')) : []),
  ]
}

function payeeRows({ payee, ...form }: AidForm, { people, cardOnFile }: Known, onChange: () => void): Fact[] {
  if (cardOnFile && !cardBegun({ ...form, payee })) return [{ label: '收款卡', value: cardOnFile, onChange }]
  const owner = people.find(person => person.personKey === payee.personKey)
  return [
    { label: '卡是谁的', value: owner ? personTitle(owner) : '本人', onChange },
    { label: '开户银行', value: payee.bank ?? '', onChange },
    { label: '银行卡号', value: spacedCard(payee.cardNumber ?? ''), onChange },
  ]
}
