import { View } from '@tarojs/components'
import type { Assessment } from 'shared-types/aid-household'
import type { Programme } from 'shared-types/aid-programmes'
import { seasonOf } from 'shared-types/aid-rules'
import type { Me } from 'shared-types/identity'
import { useState } from 'react'
import { type Answer, useAnswer } from '../../../platform/answers.ts'
import { back, go, usePageQuery } from '../../../platform/navigate.ts'
import type { ApiAnswer } from '../../../platform/request.ts'
import { localToday } from '../../../ui/dates.ts'
import { Title } from '../../../ui/heading.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Empty } from '../../../ui/problem.tsx'
import { ApplyForm } from '../../apply/apply-form.tsx'
import { DiscardDraft } from '../../apply/discard-draft.tsx'
import { Filed } from '../../apply/filed.tsx'
import type { FormWords, Known } from '../../apply/tasks.ts'
import { type KeptDraft, useDraft } from '../../apply/use-draft.ts'
import { useFiling } from '../../apply/use-filing.ts'
import { useMending } from '../../apply/use-mending.ts'
import { type Consents, useConsents } from '../../consent.tsx'
import { asSeen } from '../../household/household-words.ts'
import { StandingNote } from '../../standing-note.tsx'

/** Filling an application: a new one of a programme, or one that came back. */
export default function ApplyPage() {
  const { programmeId = '', caseId } = usePageQuery()
  return caseId ? <Mending caseId={caseId} /> : <Applying programmeId={programmeId} />
}

type HouseholdAnswer = ApiAnswer<'GET /me/household'>
type MyAid = ApiAnswer<'GET /me/aid/applications/{caseId}'>

/** What conditions of a form may name beside its own answers. */
const factsOf = ({ household }: HouseholdAnswer, assessment: Assessment | undefined) => ({
  category: assessment?.category ?? 'none',
  onFile: household?.fileState === 'onFile',
  residence: household?.residence ?? '',
})

function knownOf(programme: Programme, answer: HouseholdAnswer, consents: Consents, mending?: MyAid): Known {
  const { household, missing, assessment } = answer
  const payee = mending?.payee
  return {
    people: programme.needsHousehold && household ? asSeen(household) : [],
    facts: factsOf(answer, assessment),
    file: household && { missing, isStale: household.isStale },
    consents: (consents.held ?? []).filter(purpose => purpose !== 'general' && purpose !== 'id-number' && purpose !== 'contest'),
    ...(payee ? { cardOnFile: `${payee.nameMasked} ${payee.cardMasked}` } : {}),
    ...(mending ? { fixes: mending.case.fixes } : {}),
  }
}

function Waiting({ all }: { all: readonly Answer<unknown>[] }) {
  const failed = all.find(answer => answer.failure && answer.data === undefined) ?? all.find(answer => answer.data === undefined)
  return (
    <Page>
      <Loaded
        answer={failed ?? (all[0] as Answer<unknown>)}
        action={{ label: '看全部项目', onPress: () => go('aid/pages/list/index') }}
        skeletonCards={3}
      >
        {() => <View />}
      </Loaded>
    </Page>
  )
}

function Applying({ programmeId }: { programmeId: string }) {
  const me = useAnswer('GET /me', {})
  const isVerified = me.data?.standing === 'verified' || me.data?.standing === 'member'
  const params = { programmeId }
  const programme = useAnswer('GET /aid/programmes/{programmeId}', { params })
  const draft = useAnswer('GET /me/aid/drafts/{programmeId}', { params }, { when: isVerified })
  const household = useAnswer('GET /me/household', {}, { when: isVerified })
  const consents = useConsents(isVerified)
  if (me.data && programme.data) {
    if (!isVerified) return <NotYet />
    if (programme.data.who === 'member' && me.data.standing !== 'member') return <NotYet membersOnly />
    if (seasonOf(programme.data, localToday()) !== 'open') return <NotOpen />
    if (draft.data && household.data && consents.held) {
      const known = knownOf(programme.data, household.data, consents)
      return <NewForm {...{ programme: programme.data, known, consents }} draft={draft.data} me={me.data} />
    }
  }
  return <Waiting all={[me, programme, draft, household, consents.given, consents.texts]} />
}

const NotYet = ({ membersOnly = false }: { membersOnly?: boolean }) => (
  <Page>
    <Title>申请前先说明一下</Title>
    <StandingNote membersOnly={membersOnly} />
  </Page>
)

const NotOpen = () => (
  <Page>
    <Empty
      icon="calendar"
      sentence="这一项现在不在办理时间里。急需帮助请拨打 12351，或看看别的项目。"
      action={{ label: '看全部项目', onPress: () => go('aid/pages/list/index') }}
    />
  </Page>
)

interface NewFormProps {
  programme: Programme
  known: Known
  consents: Consents
  draft: KeptDraft
  me: Me
}

const newWords = ({ name }: Programme): FormWords => ({
  title: `申请${name}`,
  lead: '一项一项填，随时可以停，填好的会自己保存，换部手机也能接着填。',
  excludesNone: '以上情况我家都没有，填的都是真实的',
  check: '核对，提交',
  submit: '提交申请',
})

const mendWords: FormWords = {
  title: '请补充',
  lead: '编号和顺序都保留。改好下面几项，再重新提交。',
  check: '核对，重新提交',
  submit: '重新提交',
}

function NewForm({ draft, me, ...form }: NewFormProps) {
  const { programme, known } = form
  // where this form began does not change with every saving
  const [start] = useState(draft)
  const filling = useDraft(programme, me.accountId, start)
  const { filed, sending } = useFiling(programme, filling, known, undefined)
  if (filed) return <Filed application={filed} />
  const isResumed = start.draft !== undefined
  const discard = isResumed && <DiscardDraft programmeId={programme.programmeId} filling={filling} />
  return <ApplyForm {...form} {...{ filling, sending, isResumed, discard }} words={newWords(programme)} links={draft.photos} />
}

function Mending({ caseId }: { caseId: string }) {
  const mine = useAnswer('GET /me/aid/applications/{caseId}', { params: { caseId } })
  // sending it again ends its being returned, and the page still has to say so
  const [begun, setBegun] = useState<MyAid>()
  if (!begun && mine.data?.stage === 'returned') setBegun(mine.data)
  const when = begun !== undefined
  const household = useAnswer('GET /me/household', {}, { when })
  const consents = useConsents(when)
  if (begun && household.data && consents.held) {
    const known = knownOf(begun.programme, household.data, consents, begun)
    return <MendForm {...{ programme: begun.programme, known, consents }} application={begun} />
  }
  if (mine.data && !begun)
    return (
      <Page>
        <Empty sentence="这份申请现在不用补充。" action={{ label: '返回', onPress: back }} />
      </Page>
    )
  return <Waiting all={[mine, household, consents.given, consents.texts]} />
}

interface MendFormProps extends Omit<NewFormProps, 'draft' | 'me'> {
  application: MyAid
}

function MendForm({ application, ...form }: MendFormProps) {
  const filling = useMending(application, form.programme)
  const { filed, sending } = useFiling(form.programme, filling, form.known, application)
  if (filed) return <Filed application={filed} />
  const links = Object.fromEntries(
    Object.values(application.documents)
      .flat()
      .map(({ mediaId, url }) => [mediaId, url]),
  )
  return <ApplyForm {...form} {...{ filling, sending, links }} words={mendWords} isResumed={false} />
}
