import { View } from '@tarojs/components'
import { useState } from 'react'
import { go } from '../../platform/navigate.ts'
import { asFailure, type Failure } from '../../platform/request.ts'
import { signIn } from '../../platform/session.ts'
import { signInPlace, signInWords, signsInHere } from '../../platform/sign-in-words'
import type { Route } from '../../routes.ts'
import { Button } from '../../ui/button'
import { failureSentence } from '../../ui/failure-words.ts'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { Title } from '../../ui/heading.tsx'

/** Signing in is one tap and asks for nothing; most pages do without. */
export function SignIn() {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const enter = async () => {
    setBusy(true)
    setFailure(undefined)
    await signIn().catch((error: unknown) => setFailure(asFailure(error)))
    setBusy(false)
  }
  return (
    <View className="card stack">
      <Title>您还没有登录</Title>
      <View>{signInWords.why}</View>
      {failure && (
        <StateSentence tone="problem">
          {failure.code === 'not-signed-in' ? signInWords.cannot : failureSentence(failure)}
        </StateSentence>
      )}
      {signsInHere && <Button kind="primary" id="sign-in" label="登录" busy={busy && '正在登录…'} onPress={() => void enter()} />}
      {signInPlace && <PlaceButton {...signInPlace} />}
    </View>
  )
}

const PlaceButton = ({ label, route }: { label: string; route: Route }) => (
  <Button {...(signsInHere ? {} : { kind: 'primary' as const })} id="sign-in-place" label={label} onPress={() => go(route)} />
)
