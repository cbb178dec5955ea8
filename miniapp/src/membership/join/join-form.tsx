import { View } from '@tarojs/components'
import type { Me } from 'shared-types/identity'
import type { Filed as FiledAnswer } from 'shared-types/membership'
import type { JoinDraft } from 'shared-types/membership-form'
import { useEffect, useState } from 'react'
import { outdate, useAnswer, useSubmit } from '../../platform/answers.ts'
import { back, replaceBy } from '../../platform/navigate.ts'
import { send } from '../../platform/request.ts'
import { scrollToTop } from '../../platform/scroll.ts'
import { askToSend } from '../../platform/subscribe'
import { Button } from '../../ui/button'
import { Page } from '../../ui/page.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { StepFrame } from '../../ui/step-frame.tsx'
import { CheckStep, type Preview, usePreview } from './check-step.tsx'
import { type Consents, ConsentStep, useConsents } from './consent-step.tsx'
import { Filed } from './filed.tsx'
import { formOf, type Problems, problemsOf, type Step, stepNumber, steps } from './join-steps.ts'
import { ObstacleNote } from './obstacle-note.tsx'
import { PersonStep } from './person-step.tsx'
import { PhoneStep } from './phone-step.tsx'
import { UnionStep } from './union-step.tsx'
import { type Joining, savingWords, useJoin } from './use-join.ts'
import { WorkStep } from './work-step.tsx'

const questions: Record<Step, { question: string; help?: string }> = {
  union: { question: '加入哪家工会？' },
  consent: { question: '先请您看两份说明' },
  person: { question: '您的姓名和证件' },
  phone: { question: '怎样联系您？' },
  work: { question: '您的工作', help: '都可以不填，填了方便工会联系您。' },
  check: { question: '请核对', help: '看一遍，不对的点“修改”。' },
}

interface JoinFormProps {
  start: { draft: JoinDraft; step: Step }
  me: Me
  resumed: boolean
}

export function JoinForm({ me: meAtStart, ...props }: JoinFormProps) {
  // what was kept changes with every saving; where this form began does not
  const [{ start, resumed }] = useState(props)
  const joining = useJoin(start)
  const { draft, step } = joining
  const me = useAnswer('GET /me', {}).data ?? meAtStart
  const consents = useConsents()
  const [problems, setProblems] = useState<Problems>({})
  const [filed, setFiled] = useState<FiledAnswer>()
  const { preview, failure, ask } = usePreview(draft, step === 'check' && !filed)
  const submission = useSubmission(joining, preview, setFiled)
  const asked = step === 'consent' ? consents.missing?.[0]?.purpose : undefined
  useEffect(scrollToTop, [step, asked, filed, submission.failure])
  if (filed) return <Filed filed={filed} />

  const change = (part: JoinDraft) => {
    joining.change(part)
    setProblems(old => Object.fromEntries(Object.entries(old).filter(([field]) => !(field in part))))
  }
  const goOn = () => {
    const found = problemsOf(step, draft, me.phoneVerified)
    setProblems(found)
    if (Object.keys(found).length === 0) joining.next({ consentGiven: consents.missing?.length === 0 })
  }
  const goTo = (to: Step) => (submission.clear(), joining.goTo(to))
  const shared = { draft, problems, onChange: change }
  return (
    <Page
      actions={
        <StepActions
          step={step}
          consents={consents}
          preview={preview}
          busy={submission.busy}
          canGoOn={Boolean(draft.orgId)}
          onNext={goOn}
          onBack={() => joining.previous() || back()}
          onSubmit={() => void submission.file()}
        />
      }
    >
      <StepFrame step={stepNumber(step)} of={steps.length} {...questions[step]}>
        {resumed && step === start.step && (
          <View className="step-note">
            <StateSentence tone="info">这是您上次没填完的，接着填就行。</StateSentence>
          </View>
        )}
        {submission.failure && step === 'check' && (
          <View className="step-note">
            <ObstacleNote failure={submission.failure} draft={draft} onGoTo={goTo} />
          </View>
        )}
        {step === 'union' && <UnionStep orgId={draft.orgId} />}
        {step === 'consent' && <ConsentStep consents={consents} onAllGiven={() => joining.next({ consentGiven: true })} />}
        {step === 'person' && <PersonStep {...shared} />}
        {step === 'phone' && <PhoneStep {...shared} me={me} />}
        {step === 'work' && <WorkStep {...shared} />}
        {step === 'check' && <CheckStep draft={draft} me={me} preview={preview} failure={failure} onAsk={ask} onGoTo={goTo} />}
      </StepFrame>
      <View className="second gap" {...({ role: 'status' } as object)}>
        {savingWords[joining.saving]}
      </View>
    </Page>
  )
}

/** Filing, with the question about messages inside the same tap. The inbox is the record, so its refusal changes nothing. */
function useSubmission(
  { draft, holdSaving, resumeSaving }: Joining,
  preview: Preview | undefined,
  onFiled: (filed: FiledAnswer) => void,
) {
  const application = useSubmit('POST /membership/applications')
  const claim = useSubmit('POST /membership/claims')
  const templates = useAnswer('GET /message-templates', {})
  const take = async () => {
    await holdSaving()
    const claimed = await claim.submit({ body: formOf(draft) })
    if (!claimed) return resumeSaving()
    await outdate('GET /me', 'GET /membership', 'GET /membership/draft', 'GET /me/messages')
    replaceBy('membership/pages/card/index')
  }
  const file = async () => {
    if (preview?.outcome === 'claim-at-once') return take()
    const answered = await askToSend(templates.data?.templateIds ?? [])
    await holdSaving()
    const filed = await application.submit({ body: formOf(draft) })
    if (!filed) return resumeSaving()
    if (answered.length) void send('POST /me/subscriptions', { body: { answers: answered } }).catch(() => undefined)
    onFiled(filed)
    await outdate('GET /me', 'GET /me/cases', 'GET /membership', 'GET /membership/draft', 'GET /me/messages')
  }
  const clear = () => {
    application.clear()
    claim.clear()
  }
  return { busy: application.busy || claim.busy, failure: application.failure ?? claim.failure, clear, file }
}

interface StepActionsProps {
  step: Step
  consents: Consents
  preview: Preview | undefined
  busy: boolean
  canGoOn: boolean
  onNext: () => void
  onBack: () => void
  onSubmit: () => void
}

const submittable: Record<Preview['outcome'], string | undefined> = {
  join: '提交申请',
  rejoin: '提交申请',
  transfer: '提交转会申请',
  'claim-at-once': '领取会员证',
  claim: '请工会核对',
  'application-open': undefined,
  'already-member-here': undefined,
}

function StepActions({ step, consents, preview, busy, canGoOn, onNext, onBack, onSubmit }: StepActionsProps) {
  const submit = preview && submittable[preview.outcome]
  const mayGoOn = step === 'consent' ? consents.missing?.length === 0 : step !== 'check' && (step !== 'union' || canGoOn)
  return (
    <View className="actions-row">
      <View className="actions-row-minor">
        <Button id="back" label="上一步" onPress={onBack} />
      </View>
      {mayGoOn && (
        <View className="actions-row-main">
          <Button kind="primary" id="next" label="下一步" onPress={onNext} />
        </View>
      )}
      {step === 'check' && submit && (
        <View className="actions-row-main">
          <Button kind="primary" id="submit" label={submit} busy={busy && '正在提交…'} onPress={onSubmit} />
        </View>
      )}
    </View>
  )
}
