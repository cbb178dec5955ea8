import { View } from '@tarojs/components'
import type { Contest } from 'shared-types/contests'
import { useState } from 'react'
import { back, go } from '../../platform/navigate.ts'
import { Button } from '../../ui/button'
import { Page } from '../../ui/page.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { StepFrame } from '../../ui/step-frame.tsx'
import { phaseAt } from '../contest-clock.ts'
import type { TradeToEnter } from '../contest-way.ts'
import { refusalOf } from '../obstacle-words.ts'
import { AboutYou } from './about-you.tsx'
import { CheckStep } from './check-step.tsx'
import { type EntryForm, formToSend, newForm, problemsOf, type Step, stepsOf } from './form.ts'
import { TradeStep } from './trade-step.tsx'
import type { Entering } from './use-entering.ts'

interface SignUpFormProps {
  contest: Contest
  trades: readonly TradeToEnter[]
  orgName: string | undefined
  now: Date
  entering: Entering
}

const questionOf = (step: Step, trades: readonly TradeToEnter[]) =>
  ({ trade: trades.length > 1 ? '报哪个工种' : '给队伍起个名字', you: '您的情况', check: '请核对' })[step]

export function SignUpForm(props: SignUpFormProps) {
  const { contest, trades, entering, now } = props
  // Kept from the first moment: a trade that fills up meanwhile must not move the steps under one's finger.
  const [steps] = useState(() => stepsOf(contest, trades))
  const [form, setForm] = useState(() => newForm(trades))
  const [at, setAt] = useState(0)
  const [tried, setTried] = useState(false)
  const step = steps[at] ?? 'check'
  const found = problemsOf(step, form, contest, trades)
  const problems = tried ? found : {}
  const early = phaseAt(contest, now) === 'upcoming'
  const change = (changed: Partial<EntryForm>) => {
    setForm({ ...form, ...changed })
    entering.clear()
  }
  const goTo = (index: number) => {
    setTried(false)
    setAt(index)
  }
  const next = () => (Object.keys(found).length ? setTried(true) : goTo(at + 1))
  return (
    <Page
      actions={
        <Moves
          step={step}
          early={early}
          busy={entering.busy}
          onBack={at === 0 ? back : () => goTo(at - 1)}
          onNext={next}
          onSend={() => entering.enter(formToSend(form, contest))}
        />
      }
    >
      <StepFrame step={at + 1} of={steps.length} question={questionOf(step, trades)}>
        {step === 'trade' && <TradeStep contest={contest} trades={trades} form={form} problems={problems} onChange={change} />}
        {step === 'you' && (
          <AboutYou
            entrant={form}
            needsLevel={contest.eligibility.skillLevel !== undefined}
            error={problems.skillLevel}
            onChange={change}
          />
        )}
        {step === 'check' && <CheckStep {...props} form={form} onChange={what => goTo(Math.max(0, steps.indexOf(what)))} />}
        {step === 'check' && <Refused entering={entering} />}
      </StepFrame>
    </Page>
  )
}

interface MovesProps {
  step: Step
  /** It may not be sent yet. */
  early: boolean
  busy: boolean
  onBack: () => void
  onNext: () => void
  onSend: () => void
}

const Moves = ({ step, early, busy, onBack, onNext, onSend }: MovesProps) => (
  <View className="actions-row">
    <View className="actions-row-main">
      <Button id="back" label="上一步" onPress={onBack} />
    </View>
    <View className="actions-row-main">
      {step === 'check' ? (
        <Button
          kind="primary"
          id="send"
          label={early ? '到点提交' : '提交报名'}
          disabled={early}
          busy={busy && '正在提交…'}
          onPress={onSend}
        />
      ) : (
        <Button kind="primary" id="next" label="下一步" onPress={onNext} />
      )}
    </View>
  </View>
)

function Refused({ entering: { failure } }: { entering: Entering }) {
  if (!failure) return null
  const { words, way } = refusalOf(failure)
  return (
    <View className="gap stack" {...({ role: 'alert' } as object)}>
      <StateSentence tone="problem">{words}</StateSentence>
      {way && <Button id="way-out" label={way.label} onPress={() => go(way.route)} />}
    </View>
  )
}
