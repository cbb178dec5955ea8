import { View } from '@tarojs/components'
import { desktopCodeText, shownDesktopCode } from 'shared-types/desktop-code-text'
import { Button } from '../../../ui/button'
import { Problem } from '../../../ui/problem.tsx'
import { Qr } from '../../../ui/qr.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import '../../desktop.scss'
import { endWords, leftWords, pauseSentence, steps } from '../../desktop-words.ts'
import { type DesktopSignIn, useSecondsUntil } from '../../use-desktop-sign-in.ts'

interface SignInStateProps {
  sign: DesktopSignIn
  busy: boolean
  onBegin: () => void
}

/** How it stands with this desktop's code, and what to do now. */
export function SignInState({ sign, busy, onBegin }: SignInStateProps) {
  switch (sign.at) {
    case 'asking':
      return <Skeleton cards={1} />
    case 'failed':
      return <Problem failure={sign.failure} onRetry={onBegin} />
    case 'approved':
      return <StateSentence tone="done">手机上已经确认，正在打开工作台…</StateSentence>
    case 'showing':
      return <Showing {...sign} busy={busy} onBegin={onBegin} />
    default:
      return (
        <View className="card stack" {...({ role: 'status' } as object)}>
          <StateSentence tone={sign.at === 'refused' ? 'problem' : 'waiting'}>{endWords[sign.at]}</StateSentence>
          <View>要登录，请换一个码，再用手机扫一次。</View>
          <Button kind="primary" id="renew" label="换一个码" busy={busy && '正在换…'} onPress={onBegin} />
        </View>
      )
  }
}

type ShowingProps = Extract<DesktopSignIn, { at: 'showing' }> & Omit<SignInStateProps, 'sign'>

function Showing({ asked, number, unreachable, busy, onBegin }: ShowingProps) {
  const left = leftWords(useSecondsUntil(asked.until))
  return (
    <View className="stack">
      {unreachable && <StateSentence tone="waiting">现在连不上网络，连上后会自动接着来。</StateSentence>}
      <View className="card">
        <View {...({ role: 'status' } as object)}>{number ? <Compare number={number} /> : <Code code={asked.code} />}</View>
        <View className="second desktop-left">{left}</View>
      </View>
      <View className="second">{pauseSentence(asked.idleMinutes)}</View>
      {number && <Button id="renew" label="不是我扫的，换一个码" busy={busy && '正在换…'} onPress={onBegin} />}
    </View>
  )
}

function Code({ code }: { code: string }) {
  return (
    <View className="desktop-code">
      <View className="desktop-picture">
        <Qr text={desktopCodeText(code)} label="登录码的二维码" />
        <View className="second">8 位登录码</View>
        <View className="desktop-typed" id="code">
          {shownDesktopCode(code)}
        </View>
      </View>
      <View className="desktop-steps">
        {steps.map((step, i) => (
          <View className="desktop-step" key={step}>
            <View className="desktop-step-number">{i + 1}</View>
            <View>{step}</View>
          </View>
        ))}
      </View>
    </View>
  )
}

function Compare({ number }: { number: string }) {
  return (
    <View className="desktop-number">
      <View>手机已经读到这台电脑。请在手机上填这 2 位数字：</View>
      <View className="desktop-digits" id="digits">
        {number}
      </View>
      <View className="second">不要把这个数字告诉任何人。</View>
    </View>
  )
}
