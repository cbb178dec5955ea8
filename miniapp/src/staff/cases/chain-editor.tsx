import { View } from '@tarojs/components'
import type { ChainedKind, ChainStep } from 'shared-types/cases'
import type { KeptChain } from 'shared-types/chain-endpoints'
import { chainOwners } from 'shared-types/chain-owners'
import { useEffect, useState } from 'react'
import { useSubmit } from '../../platform/answers.ts'
import { scrollTop } from '../../platform/scroll-top.ts'
import { Button } from '../../ui/button'
import { Chips } from '../../ui/chips.tsx'
import { Field } from '../../ui/field.tsx'
import { Heading, Title } from '../../ui/heading.tsx'
import { Page } from '../../ui/page.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Anew, KeptFromBefore } from '../kept-from-before.tsx'
import { useReadVersion } from '../read-version.ts'
import { ReasonField } from '../reason-field.tsx'
import { Said } from '../said.tsx'
import { reasonProblem } from '../staff-words.ts'
import { useKeptWords } from '../use-kept-words.ts'
import { kindWords } from './cases-view.ts'
import { draftOf, newStepKey, ownerOptions, stepRows, stepsProblem } from './chain-view.ts'
import { beginsFrom, draftName } from '../draft-view.ts'
import { chainsChanged } from './marked-view.ts'
import { MarkedRows } from './marked-rows.tsx'

const mostSteps = 8
const newStep = (kind: ChainedKind, steps: ChainStep[]): ChainStep => ({
  key: newStepKey(steps),
  name: '',
  owner: chainOwners[kind][0] ?? 'county',
  workingDays: 3,
  onTimeout: 'escalate',
})

interface EditorProps {
  chain: KeptChain
  onClose: () => void
}

/** The next version of a chain, for another to put in force. */
export const ChainEditor = (props: EditorProps) => <Anew>{again => <Editor {...props} onAgain={again} />}</Anew>

function Editor({ chain, onClose, onAgain }: EditorProps & { onAgain: () => void }) {
  const { kind } = chain
  const [from] = useState(() => beginsFrom(chain))
  const kept = useKeptWords(`chain:${kind}`, chain.draftVersion, () => draftOf(chain), onAgain)
  const { steps, reason } = kept.words
  const [tried, setTried] = useState(false)
  const { busy, failure, submit } = useSubmit('PUT /staff/chains/{kind}', chainsChanged)
  const readVersion = useReadVersion(chain.draftVersion, failure, kept.basedOn)
  const isOvertaken = failure?.code === 'chain-changed'
  useEffect(() => {
    if (isOvertaken) scrollTop()
  }, [isOvertaken])
  const wrong = stepsProblem(steps)
  const why = reasonProblem(reason, '请写明修改的原因')
  const setSteps = (next: ChainStep[]) => kept.change({ steps: next, reason })
  const save = async () => {
    setTried(true)
    if (wrong || why) return
    const words = { steps: steps.map(step => ({ ...step, name: step.name.trim() })), reason: reason.trim() }
    const done = await submit({ params: { kind }, body: { version: readVersion(), ...words } })
    if (!done) return
    kept.forget()
    await chainsChanged()
    onClose()
  }
  return (
    <Page
      actions={
        <>
          {/* The form is long: beside the button it is seen from everywhere. */}
          {tried && <Wrong words={wrong ?? why} />}
          <Said failure={failure} />
          <View className="actions-row">
            <View className="actions-row-minor">
              <Button id="chain-cancel" label="不改了" onPress={onClose} />
            </View>
            <View className="actions-row-main">
              <Button kind="primary" id="chain-save" label="保存这一稿" busy={busy && '正在保存…'} onPress={() => void save()} />
            </View>
          </View>
        </>
      }
    >
      <Title>{`${kindWords[kind]}的流程`}</Title>
      <View className="lead">{from ?? `现在是第 ${chain.version} 版。保存以后，要由另一位县总工会的同事看过才启用。`}</View>
      {kept.wasKept && <KeptFromBefore onGiveUp={kept.giveUp} />}
      {isOvertaken && <Newest chain={chain} />}
      {steps.map((step, i) => (
        <StepCard
          key={step.key}
          number={i + 1}
          kind={kind}
          step={step}
          onChange={next => setSteps(steps.map((other, at) => (at === i ? next : other)))}
          {...(steps.length > 1 ? { onRemove: () => setSteps(steps.filter((_, at) => at !== i)) } : {})}
        />
      ))}
      {steps.length < mostSteps && (
        <View className="gap">
          <Button id="add-step" label="在后面加一步" onPress={() => setSteps([...steps, newStep(kind, steps)])} />
        </View>
      )}
      <ReasonField
        label="为什么要改"
        value={reason}
        onChange={next => kept.change({ steps, reason: next })}
        problem={tried ? why : undefined}
      />
    </Page>
  )
}

const Wrong = ({ words }: { words: string | undefined }) =>
  words ? (
    <View className="field-error" {...({ role: 'alert' } as object)}>
      {words}
    </View>
  ) : null

/** What somebody else has made of it meanwhile: what was typed stays, and goes over it when it is saved once more. */
function Newest({ chain: { kind, draft, steps, version } }: { chain: KeptChain }) {
  return (
    <View className="group">
      <Heading>{draft ? draftName(draft) : `现在用的第 ${version} 版`}</Heading>
      <MarkedRows rows={stepRows(kind, draft?.steps ?? steps)} />
      <View className="group">
        <Heading>您写的，都还在；再保存就换成您这一稿</Heading>
      </View>
    </View>
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
