import { View } from '@tarojs/components'
import type { Me } from 'shared-types/identity'
import type { JoinDraft } from 'shared-types/membership-form'
import { occupationWords } from 'shared-types/occupations'
import { idTypeWords } from 'shared-types/person-words'
import { useEffect, useState } from 'react'
import { useAnswer } from '../../platform/answers.ts'
import { go } from '../../platform/navigate.ts'
import { type ApiAnswer, asFailure, type Failure, send } from '../../platform/request.ts'
import { Button } from '../../ui/button'
import { dayWords } from '../../ui/dates.ts'
import { type Fact, Facts } from '../../ui/facts.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { formOf, type Step } from './join-steps.ts'
import { ObstacleNote } from './obstacle-note.tsx'

export type Preview = ApiAnswer<'POST /membership/application-preview'>

/** What submitting would do. Asked anew whenever the form on this screen differs. */
export function usePreview(
  draft: JoinDraft,
  when: boolean,
): { preview: Preview | undefined; failure: Failure | undefined; ask: () => void } {
  const [state, setState] = useState<{ preview?: Preview; failure?: Failure }>({})
  const [attempt, setAttempt] = useState(0)
  const content = JSON.stringify(formOf(draft))
  useEffect(() => {
    if (!when) return
    let wanted = true
    setState({})
    send('POST /membership/application-preview', { body: JSON.parse(content) }).then(
      preview => wanted && setState({ preview }),
      (error: unknown) => wanted && setState({ failure: asFailure(error) }),
    )
    return () => {
      wanted = false
    }
  }, [content, when, attempt])
  return { preview: state.preview, failure: state.failure, ask: () => setAttempt(n => n + 1) }
}

const asked: Record<Preview['outcome'], 'info' | 'waiting' | 'done'> = {
  join: 'info',
  rejoin: 'info',
  transfer: 'waiting',
  'claim-at-once': 'done',
  claim: 'waiting',
  'application-open': 'waiting',
  'already-member-here': 'waiting',
}

/** What will happen, said before it does. */
function outcomeWords(preview: Preview): string {
  const who = preview.decidedBy ? `由${preview.decidedBy}审核` : '由工会审核'
  const until = preview.dueOn ? `，${dayWords(preview.dueOn)}前答复。` : '。'
  switch (preview.outcome) {
    case 'join':
      return `提交后${who}${until}`
    case 'rejoin':
      return `您以前是会员。提交后办理重新入会，会员号不变，${who}${until}`
    case 'transfer':
      return `您现在是${preview.presentOrgName ?? '另一家工会'}的会员。提交后办的是转会，不是重新入会：原工会确认转出，新工会接收。${who}${until}`
    case 'claim-at-once':
      return '工会已经登记您是会员，姓名、证件和手机号都对得上。不用再申请，点下面就能拿到会员证。'
    case 'claim':
      return `工会已经登记您是会员，但手机号和登记的不同。提交后${who}，核对是您本人就绑定会员证${until}`
    case 'application-open':
      return '您已经有一份申请正在办理，不用再交一次。'
    case 'already-member-here':
      return '您已经是这家工会的会员，不用再申请。'
  }
}

interface CheckStepProps {
  draft: JoinDraft
  me: Me | undefined
  preview: Preview | undefined
  failure: Failure | undefined
  onAsk: () => void
  onGoTo: (step: Step) => void
}

export function CheckStep({ draft, me, preview, failure, onAsk, onGoTo }: CheckStepProps) {
  const union = useAnswer('GET /organisations/{orgId}', { params: { orgId: draft.orgId ?? '' } }, { when: Boolean(draft.orgId) })
  return (
    <View className="stack">
      {preview && <StateSentence tone={asked[preview.outcome]}>{outcomeWords(preview)}</StateSentence>}
      {preview && <AlreadyThere preview={preview} />}
      {failure && <ObstacleNote failure={failure} draft={draft} onRetry={onAsk} onGoTo={onGoTo} />}
      {!preview && !failure && <Skeleton cards={1} />}
      <Facts facts={rows(draft, me, union.data?.name ?? '…', onGoTo)} />
    </View>
  )
}

/** Where to look instead, when there is nothing to submit. */
function AlreadyThere({ preview }: { preview: Preview }) {
  if (preview.outcome === 'application-open')
    return (
      <Button
        kind="primary"
        label="看这份申请"
        onPress={() => go('membership/pages/progress/index', { caseId: preview.caseId })}
      />
    )
  if (preview.outcome !== 'already-member-here') return null
  return <Button kind="primary" label="看我的会籍" onPress={() => go('membership/pages/mine/index')} />
}

function rows(draft: JoinDraft, me: Me | undefined, unionName: string, goTo: (step: Step) => void): Fact[] {
  const phone = draft.phone ? `${draft.phone}（手填，未核验）` : `${me?.phoneMasked ?? ''}（微信已核验）`
  return [
    { label: '工会', value: unionName, onChange: () => goTo('union') },
    { label: '姓名', value: draft.name ?? '', onChange: () => goTo('person') },
    { label: idTypeWords[draft.idType ?? 'residentId'], value: draft.idNumber ?? '', onChange: () => goTo('person') },
    { label: '手机号', value: phone, onChange: () => goTo('phone') },
    { label: '单位', value: draft.employerName || '没有填', onChange: () => goTo('work') },
    ...(draft.employerCreditCode ? [{ label: '单位代码', value: draft.employerCreditCode, onChange: () => goTo('work') }] : []),
    { label: '职业', value: draft.occupation ? occupationWords[draft.occupation] : '没有填', onChange: () => goTo('work') },
  ]
}
