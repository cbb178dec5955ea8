import { View } from '@tarojs/components'
import type { ConsentPurpose as AnyPurpose, ConsentText } from 'shared-types/identity'
import { useState } from 'react'
import { type Answer, outdate, useAnswer, useSubmit } from '../platform/answers.ts'
import type { ApiAnswer } from '../platform/request.ts'
import { Button } from '../ui/button'
import { submitSentence } from '../ui/failure-words.ts'
import { Heading } from '../ui/heading.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { StateSentence } from '../ui/state-sentence.tsx'

/** Those that aid asks for. */
type ConsentPurpose = Exclude<AnyPurpose, 'contest'>

export interface Consents {
  texts: Answer<ApiAnswer<'GET /consent-texts'>>
  given: Answer<ApiAnswer<'GET /me/consents'>>
  /** What holds now, in the wording in force; `undefined` while not known. */
  held: readonly ConsentPurpose[] | undefined
}

export function useConsents(when = true): Consents {
  const texts = useAnswer('GET /consent-texts', {}, { when })
  const given = useAnswer('GET /me/consents', {}, { when })
  const holds = (text: ConsentText) =>
    given.data?.items.some(one => one.purpose === text.purpose && one.version === text.version && !one.withdrawnAt)
  const held = given.data && texts.data?.items.filter(holds).flatMap(({ purpose }) => (purpose === 'contest' ? [] : [purpose]))
  return { texts, given, held }
}

const agreeWords: Record<ConsentPurpose, string> = {
  general: '同意',
  'id-number': '同意使用证件号码',
  health: '同意使用健康信息',
  'bank-card': '同意使用银行卡信息',
  child: '我是监护人，同意',
  verification: '同意核对',
}

/** One wording, asked for at the place where the thing itself is asked; nothing to see once it was agreed to. */
export function ConsentAsk({ purpose, consents }: { purpose: ConsentPurpose; consents: Consents }) {
  const [refusing, setRefusing] = useState(false)
  const give = useSubmit('POST /me/consents')
  if (consents.held?.includes(purpose)) return null
  const agree = async ({ version }: ConsentText) => {
    if (await give.submit({ body: { purpose, version } })) await outdate('GET /me/consents')
  }
  return (
    <View className="gap">
      <Loaded answer={consents.given.failure ? (consents.given as Answer<unknown>) : (consents.texts as Answer<unknown>)}>
        {() => {
          const text = consents.texts.data?.items.find(one => one.purpose === purpose)
          return text ? (
            <View className="card stack">
              <Wording text={text} />
              {give.failure && <StateSentence tone="problem">{consentProblem(give.failure)}</StateSentence>}
              {refusing && (
                <StateSentence tone="info">好的，这一项不在网上填。请带材料到最近的街道总工会，当面办理。</StateSentence>
              )}
              <Button
                kind="primary"
                id={`agree-${purpose}`}
                label={agreeWords[purpose]}
                busy={give.busy && '正在记录…'}
                onPress={() => void agree(text)}
              />
              <Button id={`refuse-${purpose}`} label="不同意" onPress={() => setRefusing(true)} />
            </View>
          ) : null
        }}
      </Loaded>
    </View>
  )
}

const Wording = ({ text: { title, body, version } }: { text: ConsentText }) => (
  <>
    <Heading>{title}</Heading>
    {body.map(paragraph => (
      <View key={paragraph}>{paragraph}</View>
    ))}
    <View className="second">{`文本版本：${version}`}</View>
  </>
)

const consentProblem = (failure: NonNullable<ReturnType<typeof useSubmit>['failure']>) =>
  failure.code === 'consent-text-outdated' ? '说明刚刚更新过，请返回重新打开这一页再看一遍。' : submitSentence(failure)
