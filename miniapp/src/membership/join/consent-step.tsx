import { View } from '@tarojs/components'
import type { ConsentText } from 'shared-types/identity'
import { useState } from 'react'
import { type Answer, outdate, useAnswer, useSubmit } from '../../platform/answers.ts'
import type { ApiAnswer } from '../../platform/request.ts'
import { Button } from '../../ui/button'
import { submitSentence } from '../../ui/failure-words.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { Heading } from '../../ui/heading.tsx'

/** What joining needs; what other matters need is asked for there. */
const joinPurposes = ['general', 'id-number'] as const
type JoinText = ConsentText & { purpose: (typeof joinPurposes)[number] }

const ofJoining = (text: ConsentText): text is JoinText => joinPurposes.some(purpose => purpose === text.purpose)

export interface Consents {
  texts: Answer<ApiAnswer<'GET /consent-texts'>>
  given: Answer<ApiAnswer<'GET /me/consents'>>
  /** The wordings still to be agreed to, in the order asked; `undefined` while not known. */
  missing: JoinText[] | undefined
}

export function useConsents(): Consents {
  const texts = useAnswer('GET /consent-texts', {})
  const given = useAnswer('GET /me/consents', {})
  const holds = (text: ConsentText) =>
    given.data?.items.some(one => one.purpose === text.purpose && one.version === text.version && !one.withdrawnAt)
  return { texts, given, missing: given.data && texts.data?.items.filter(ofJoining).filter(text => !holds(text)) }
}

const askWords: Record<JoinText['purpose'], { title: string; agree: string }> = {
  general: { title: '怎样使用您的信息', agree: '同意' },
  'id-number': { title: '单独请您同意：使用证件号码', agree: '同意使用证件号码' },
}

/** One agreement at a time: the general one, then the separate one for the document number. */
export function ConsentStep({ consents, onAllGiven }: { consents: Consents; onAllGiven: () => void }) {
  const give = useSubmit('POST /me/consents')
  const [refusing, setRefusing] = useState(false)
  const agree = async ({ purpose, version }: ConsentText) => {
    const wasLast = consents.missing?.length === 1
    const given = await give.submit({ body: { purpose, version } })
    if (!given) return
    await outdate('GET /me/consents')
    if (wasLast) onAllGiven()
  }
  return (
    <Loaded answer={consents.given.failure ? consents.given : (consents.texts as Answer<unknown>)}>
      {() => {
        const text = consents.missing?.[0]
        if (!text) return <StateSentence tone="done">您已经同意过这些说明，可以直接下一步。</StateSentence>
        return (
          <View>
            <Heading>{askWords[text.purpose].title}</Heading>
            <View className="card stack">
              {text.body.map(paragraph => (
                <View key={paragraph}>{paragraph}</View>
              ))}
              <View className="second">{`文本版本：${text.version}`}</View>
            </View>
            <View className="gap stack">
              {give.failure && (
                <StateSentence tone="problem">{consentProblem(give.failure.code) ?? submitSentence(give.failure)}</StateSentence>
              )}
              {refusing && (
                <StateSentence tone="info">不同意就不能在网上办理。您可以带证件到最近的街道总工会，填纸质申请表。</StateSentence>
              )}
              <Button
                kind="primary"
                id={`agree-${text.purpose}`}
                label={askWords[text.purpose].agree}
                busy={give.busy && '正在记录…'}
                onPress={() => void agree(text)}
              />
              <Button label="不同意" onPress={() => setRefusing(true)} />
            </View>
          </View>
        )
      }}
    </Loaded>
  )
}

const consentProblem = (code: string | undefined) =>
  code === 'consent-text-outdated' ? '说明刚刚更新过，请返回重新打开这一页再看一遍。' : undefined
