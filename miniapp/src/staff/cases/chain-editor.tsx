import { View } from '@tarojs/components'
import type { Chain, ChainedKind, ChainStep } from 'shared-types/cases'
import { chainOwners } from 'shared-types/chain-owners'
import { useState } from 'react'
import { outdate, useSubmit } from '../../platform/answers.ts'
import { Button } from '../../ui/button'
import { Chips } from '../../ui/chips.tsx'
import { Field } from '../../ui/field.tsx'
import { Heading, Title } from '../../ui/heading.tsx'
import { Page } from '../../ui/page.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { ReasonField } from '../reason-field.tsx'
import { Said } from '../said.tsx'
import { reasonProblem } from '../staff-words.ts'
import { kindWords } from './cases-view.ts'
import { newStepKey, ownerOptions, stepsProblem } from './chain-view.ts'

const mostSteps = 8
const newStep = (kind: ChainedKind, steps: ChainStep[]): ChainStep => ({
  key: newStepKey(steps),
  name: '',
  owner: chainOwners[kind][0] ?? 'county',
  workingDays: 3,
  onTimeout: 'escalate',
})

/** The next version of a chain. */
export function ChainEditor({ chain, onClose }: { chain: Chain; onClose: () => void }) {
  // The list has chains of their own only.
  const kind = chain.kind as ChainedKind
  const [steps, setSteps] = useState<ChainStep[]>(chain.steps)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, failure, submit } = useSubmit('PUT /staff/chains/{kind}')
  const wrong = stepsProblem(steps)
  const why = reasonProblem(reason, '请写明修改的原因')
  const change = (at: number, next: ChainStep) => setSteps(steps.map((step, i) => (i === at ? next : step)))
  const save = async () => {
    setTried(true)
    if (wrong || why) return
    const body = {
      basedOn: chain.version,
      steps: steps.map(step => ({ ...step, name: step.name.trim() })),
      reason: reason.trim(),
    }
    const done = await submit({ params: { kind }, body })
    await outdate('GET /staff/chains')
    if (done) onClose()
  }
  return (
    <Page
      actions={
        <View className="actions-row">
          <View className="actions-row-minor">
            <Button id="chain-cancel" label="不改了" onPress={onClose} />
          </View>
          <View className="actions-row-main">
            <Button kind="primary" id="chain-save" label="启用新流程" busy={busy && '正在保存…'} onPress={() => void save()} />
          </View>
        </View>
      }
    >
      <Title>{`${kindWords[chain.kind]}的流程`}</Title>
      <View className="lead">{`现在是第 ${chain.version} 版。保存后新提交的申请按新流程走，正在办的不变。`}</View>
      {steps.map((step, i) => (
        <StepCard
          key={step.key}
          number={i + 1}
          kind={kind}
          step={step}
          onChange={next => change(i, next)}
          {...(steps.length > 1 ? { onRemove: () => setSteps(steps.filter((_, at) => at !== i)) } : {})}
        />
      ))}
      {steps.length < mostSteps && (
        <View className="gap">
          <Button id="add-step" label="在后面加一步" onPress={() => setSteps([...steps, newStep(kind, steps)])} />
        </View>
      )}
      {tried && wrong && (
        <View className="field-error" {...({ role: 'alert' } as object)}>
          {wrong}
        </View>
      )}
      <ReasonField label="为什么要改" value={reason} onChange={setReason} problem={tried ? why : undefined} />
      <Said failure={failure} />
    </Page>
  )
}

interface StepCardProps {
  number: number
  kind: ChainedKind
  step: ChainStep
  onChange: (step: ChainStep) => void
  onRemove?: () => void
}

function StepCard({ number, kind, step, onChange, onRemove }: StepCardProps) {
  return (
    <View className="card gap">
      <Heading>{`第 ${number} 步`}</Heading>
      <TextField
        label="名称"
        id={`step-name-${number}`}

        value={step.name}
        maxLength={20}
        example="如：工会委员会审核"
        onChange={name => onChange({ ...step, name })}
      />
      <Field label="谁来办">
        <Chips
          id={`owner-${number}`}
          label={`第 ${number} 步谁来办`}
          value={step.owner}
          options={ownerOptions(kind)}
          onChange={owner => onChange({ ...step, owner })}
        />
      </Field>
      <TextField
        label="几个工作日办完"
        id={`step-days-${number}`}

        kind="number"
        value={step.workingDays ? String(step.workingDays) : ''}
        maxLength={2}
        onChange={days => onChange({ ...step, workingDays: Number(days.replace(/\D/g, '')) })}
      />
      <Field label="超期怎么办">
        <Chips
          id={`timeout-${number}`}
          label={`第 ${number} 步超期怎么办`}
          value={step.onTimeout}
          options={[
            { value: 'escalate', words: '转上级工会' },
            { value: 'stay', words: '留下并标出' },
          ]}
          onChange={onTimeout => onChange({ ...step, onTimeout })}
        />
      </Field>
      {onRemove && <Button kind="link" id={`step-remove-${number}`} label="去掉这一步" onPress={onRemove} />}
    </View>
  )
}
