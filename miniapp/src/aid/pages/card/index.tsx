import { View } from '@tarojs/components'
import { useState } from 'react'
import type { MyAidApplication } from 'shared-types/aid-application'
import type { HouseholdPerson } from 'shared-types/aid-household'
import { useAnswer, useSubmit } from '../../../platform/answers.ts'
import { back, go, replaceBy, usePageQuery } from '../../../platform/navigate.ts'
import { Button } from '../../../ui/button'
import { Title } from '../../../ui/heading.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Empty } from '../../../ui/problem.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { payeeProblems } from '../../apply/tasks.ts'
import { ConsentAsk, type Consents, useConsents } from '../../consent.tsx'
import { asSeen } from '../../household/household-words.ts'
import { myAidChanged } from '../../my-aid-changed.ts'
import { failureWords } from '../../obstacle.ts'
import { type PayeeDraft, PayeeFields } from '../../payee-fields.tsx'
import { payFailureWords } from '../../stage-words.ts'

/** The bank refused: the one thing to mend. */
export default function CardPage() {
  const { caseId = '' } = usePageQuery()
  const mine = useAnswer('GET /me/aid/applications/{caseId}', { params: { caseId } })
  const when = mine.data?.stage === 'payFailed'
  const household = useAnswer('GET /me/household', {}, { when: when && mine.data?.householdId !== undefined })
  const consents = useConsents(when)
  const family = household.data?.household
  const knowsFamily = mine.data?.householdId === undefined || household.data !== undefined
  if (mine.data && when && knowsFamily && consents.held)
    return <CardForm application={mine.data} people={family ? asSeen(family) : []} consents={consents} />
  const waitedFor = [mine, household, consents.given, consents.texts].find(one => one.failure && one.data === undefined) ?? mine
  return (
    <Page>
      <Loaded answer={waitedFor as typeof mine} action={{ label: '返回', onPress: back }} skeletonCards={2}>
        {({ stage }) =>
          stage === 'payFailed' ? (
            <View />
          ) : (
            <Empty
              icon="info-circle"
              sentence="银行卡现在不用改。"
              action={{ label: '看办理进度', onPress: () => replaceBy('aid/pages/progress/index', { caseId }) }}
            />
          )
        }
      </Loaded>
    </Page>
  )
}

interface CardFormProps {
  application: MyAidApplication
  people: readonly HouseholdPerson[]
  consents: Consents
}

function CardForm({ application, people, consents }: CardFormProps) {
  const { payee: before, payFailure = 'other' } = application
  const { caseId } = application.case
  const [payee, setPayee] = useState<PayeeDraft>(before ? { personKey: before.personKey, bank: before.bank } : {})
  const [isTried, setTried] = useState(false)
  const { busy, failure, submit } = useSubmit('POST /me/aid/applications/{caseId}/payee')
  const problems = payeeProblems({ answers: {}, documents: {}, payee }, { people, facts: {} })
  const mayAsk = consents.held?.includes('bank-card') ?? false
  const send = async () => {
    setTried(true)
    const { personKey = '', bank = '', cardNumber = '' } = payee
    if (Object.keys(problems).length > 0) return
    const done = await submit({ params: { caseId }, body: { payee: { personKey, bank, cardNumber } } })
    await myAidChanged()
    if (done) replaceBy('aid/pages/progress/index', { caseId })
  }
  return (
    <Page
      actions={
        mayAsk && (
          <>
            {failure && <StateSentence tone="problem">{failureWords(failure)}</StateSentence>}
            <Button
              kind="primary"
              id="send-card"
              label="改好了，重新发放"
              busy={busy && '正在提交…'}
              onPress={() => void send()}
            />
          </>
        )
      }
    >
      <Title>改一下收款银行卡</Title>
      <View className="stack">
        <StateSentence tone="problem">{`银行没有转成：${payFailureWords[payFailure]}。`}</StateSentence>
        <View>{`原来填的是 ${before ? `${before.nameMasked}，${before.bank}，${before.cardMasked}` : '一张卡'}。钱给您留着，只要改这一项，别的都不用重填。`}</View>
        {mayAsk ? (
          <PayeeFields people={people} payee={payee} problems={isTried ? problems : {}} onChange={setPayee} />
        ) : (
          <ConsentAsk purpose="bank-card" consents={consents} />
        )}
        <Button
          kind="link"
          id="see-household"
          label="卡是别的家人的？先看家庭档案"
          onPress={() => go('aid/pages/household/index')}
        />
      </View>
    </Page>
  )
}
