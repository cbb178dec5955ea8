import { View } from '@tarojs/components'
import type { ChainStep } from 'shared-types/cases'
import { useState } from 'react'
import { Button } from '../../../../ui/button'
import { Chips } from '../../../../ui/chips.tsx'
import { ChoiceField } from '../../../../ui/choice-field.tsx'
import { Field } from '../../../../ui/field.tsx'
import { NumberField } from '../../../../ui/number-field.tsx'
import { StateSentence } from '../../../../ui/state-sentence.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { changedAt, moved, newStep, without } from '../draft-rows.ts'
import { type StepDraft } from '../programme-draft.ts'
import { partTitles } from '../programme-lines.ts'
import { problemsWithin } from '../programme-problems.ts'
import { ownerWords, stepWords, timeoutWords } from '../programme-words.ts'
import { ItemCards } from './item-cards.tsx'
import { messageAt, messageIn, type PartDesk, PartPage } from './part-page.tsx'

const mostSteps = 5
const levels = (['target', 'community', 'street', 'county'] as const).map(value => ({ value, words: ownerWords[value] }))
const timeouts = (Object.keys(timeoutWords) as ChainStep['onTimeout'][]).map(value => ({ value, words: timeoutWords[value] }))

export function StepsPart({ desk }: { desk: PartDesk }) {
  const { draft, change } = desk
  const { steps } = draft
  const [open, setOpen] = useState<number>()
  if (open !== undefined) return <StepScreen desk={{ ...desk, onBack: () => setOpen(undefined) }} at={open} />
  const add = () => {
    change({ steps: [...steps, newStep(draft)] })
    setOpen(steps.length)
  }
  const empty = messageAt(desk, 'steps')
  return (
    <PartPage title={partTitles.steps} lead="没有那一级工会，或者它刚办过，会自动跳过；最后一步不跳。" desk={desk}>
      {empty && <StateSentence tone="problem">{empty}</StateSentence>}
      <ItemCards
        what="一步"
        items={steps.map((step, i) => ({
          id: step.key,
          title: `${i + 1}. ${step.name || '（还没写名称）'}`,
          note: stepWords({ ...step, workingDays: step.workingDays ?? 0 }),
          problem: messageIn(desk, `steps.${i}`),
        }))}
        onOpen={setOpen}
        onMove={(at, by) => change({ steps: moved(steps, at, by) })}
        onRemove={at => change({ steps: without(steps, at) })}
      />
      {steps.length < mostSteps && (
        <View className="gap">
          <Button id="add-step" label="在后面加一步" onPress={add} />
        </View>
      )}
    </PartPage>
  )
}

function StepScreen({ desk, at }: { desk: PartDesk; at: number }) {
  const { steps } = desk.draft
  const step = steps[at]
  if (!step) return null
  const path = `steps.${at}`
  const set = (part: Partial<StepDraft>) => desk.change({ steps: changedAt(steps, at, part) })
  return (
    <PartPage title={`第 ${at + 1} 步`} desk={{ ...desk, problems: problemsWithin(desk.problems, path) }}>
      <TextField
        id="step-name"
        label="这一步叫什么"
        example="如：街道复审"
        value={step.name}
        maxLength={20}
        error={messageAt(desk, `${path}.name`)}
        onChange={name => set({ name })}
      />
      <ChoiceField id="owner" label="谁来办" options={levels} value={step.owner} onChange={owner => set({ owner })} />
      <NumberField
        id="step-days"
        label="几个工作日办完"
        value={step.workingDays}
        error={messageAt(desk, `${path}.workingDays`)}
        onChange={workingDays => set({ workingDays })}
      />
      <Field label="超期怎么办">
        <Chips
          id="timeout"
          label="超期怎么办"
          options={timeouts}
          value={step.onTimeout}
          onChange={onTimeout => set({ onTimeout })}
        />
      </Field>
    </PartPage>
  )
}
