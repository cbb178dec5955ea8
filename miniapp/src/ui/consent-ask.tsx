import { View } from '@tarojs/components'
import type { ConsentPurpose, ConsentText } from 'shared-types/identity'
import { useState } from 'react'
import { type Answer, outdate, useSubmit } from '../platform/answers.ts'
import type { Consents } from '../platform/consents.ts'
import type { Failure } from '../platform/failure.ts'
import { Button } from './button'
import { submitSentence } from './failure-words.ts'
import { Loaded } from './loaded.tsx'
import { StateSentence } from './state-sentence.tsx'
import { Wording } from './wording.tsx'

interface ConsentAskProps {
  purpose: ConsentPurpose
  consents: Consents
  /** On the button. */
  agree: string
  /** What else can be done, for who does not agree. */
  otherwise: string
}

/** One wording, asked for at the place where the thing itself is asked; nothing to see once it was agreed to. */
export function ConsentAsk({ purpose, consents, agree, otherwise }: ConsentAskProps) {
  const [refusing, setRefusing] = useState(false)
  const give = useSubmit('POST /me/consents')
  if (consents.held?.includes(purpose)) return null
  const giveIt = async ({ version }: ConsentText) => {
    if (await give.submit({ body: { purpose, version } })) await outdate('GET /me/consents')
  }
  return (
    <View className="gap">
      <Loaded answer={consents.given.failure ? (consents.given as Answer<unknown>) : (consents.texts as Answer<unknown>)}>
        {() => {
          const text = consents.texts.data?.items.find(one => one.purpose === purpose)
          return text ? (
            <View className="card stack">
              <Wording {...text} />
              {give.failure && <StateSentence tone="problem">{consentProblem(give.failure)}</StateSentence>}
              {refusing && <StateSentence tone="info">{otherwise}</StateSentence>}
              <Button
                kind="primary"
                id={`agree-${purpose}`}
                label={agree}
                busy={give.busy && '正在记录…'}
                onPress={() => void giveIt(text)}
              />
              <Button id={`refuse-${purpose}`} label="不同意" onPress={() => setRefusing(true)} />
            </View>
          ) : null
        }}
      </Loaded>
    </View>
  )
}

const consentProblem = (failure: Failure) =>
  failure.code === 'consent-text-outdated' ? '说明刚刚更新过，请返回重新打开这一页再看一遍。' : submitSentence(failure)
