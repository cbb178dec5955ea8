import { View } from '@tarojs/components'
import type { Consent } from 'shared-types/identity'
import { useState } from 'react'
import { outdate, useAnswer, useSubmit } from '../../../platform/answers.ts'
import { go } from '../../../platform/navigate.ts'
import { Button } from '../../../ui/button'
import { submitSentence } from '../../../ui/failure-words.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Empty } from '../../../ui/problem.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { consentLine, consentTitle, withdrawalEffect } from '../../identity-view.ts'

/** What one has agreed to, and taking it back. */
export default function ConsentsPage() {
  const answer = useAnswer('GET /me/consents', {})
  const [withdrawing, setWithdrawing] = useState<Consent>()
  return (
    <Page>
      <View className="lead">您同意过的说明都在这里，随时可以撤回。</View>
      <Loaded answer={answer} action={{ label: '回首页', onPress: () => go('tabs/home/index') }}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon="shield-check" sentence="您还没有同意过任何说明。" />
          ) : (
            <View className="stack">
              {items.map(consent => (
                <View className="card" key={consent.purpose + consent.givenAt}>
                  <View className="row-title">{consentTitle[consent.purpose]}</View>
                  <StateSentence plain tone={consent.withdrawnAt ? 'info' : 'done'}>
                    {consentLine(consent)}
                  </StateSentence>
                  {!consent.withdrawnAt && <Button kind="link" label="撤回同意" onPress={() => setWithdrawing(consent)} />}
                </View>
              ))}
            </View>
          )
        }
      </Loaded>
      {withdrawing && <Withdrawal consent={withdrawing} onClose={() => setWithdrawing(undefined)} />}
    </Page>
  )
}

function Withdrawal({ consent, onClose }: { consent: Consent; onClose: () => void }) {
  const { busy, failure, submit } = useSubmit('DELETE /me/consents/{purpose}')
  const withdraw = async () => {
    const done = await submit({ params: { purpose: consent.purpose } })
    if (!done) return
    onClose()
    await outdate('GET /me/consents')
  }
  return (
    <Sheet
      title={`撤回“${consentTitle[consent.purpose]}”？`}
      confirm={{ label: '撤回同意', danger: true, busy: busy && '正在撤回…', onPress: () => void withdraw() }}
      onClose={onClose}
    >
      <View>{withdrawalEffect[consent.purpose]}</View>
      {failure && <StateSentence tone="problem">{submitSentence(failure)}</StateSentence>}
    </Sheet>
  )
}
