import { View } from '@tarojs/components'
import { useState } from 'react'
import { outdate, useSubmit } from '../../platform/answers.ts'
import { copy } from '../../platform/copy'
import type { ApiAnswer } from '../../platform/request.ts'
import { useWideScreen } from '../../platform/wide-screen'
import { Button } from '../../ui/button'
import { Title } from '../../ui/heading.tsx'
import { Page } from '../../ui/page.tsx'
import { Qr } from '../../ui/qr.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Said } from '../said.tsx'
import { codeProblem, factorSentence, inFours } from './factor-view.ts'

type Begun = ApiAnswer<'POST /me/second-factor'>

interface BindProps {
  onBound: (recoveryCodes: readonly string[]) => void
}

/** An authenticator app is added once, and shows that it knows the secret by a first code. */
export function BindFactor({ onBound }: BindProps) {
  const [begun, setBegun] = useState<Begun>()
  const { busy, failure, submit } = useSubmit('POST /me/second-factor')
  const begin = async () => setBegun(await submit({}))
  if (begun) return <FirstCode begun={begun} onBound={onBound} />
  return (
    <Page actions={<Button kind="primary" id="begin" label="开始绑定" busy={busy && '请稍候…'} onPress={() => void begin()} />}>
      <Title>绑定动态口令</Title>
      <View className="lead">县总工会的工作人员登录后，要再输一个 6 位的动态口令，别人拿到您的微信也看不到会员资料。</View>
      <View className="stack gap">
        <View>1. 在自己的手机上装一个验证器，例如“腾讯身份验证器”“微软 Authenticator”。</View>
        <View>2. 把这里的密钥添加进去，它会每 30 秒显示一个新的 6 位数字。</View>
        <View>3. 输入这个数字，绑定就完成了。</View>
      </View>
      <Said failure={failure} />
    </Page>
  )
}

function FirstCode({ begun: { secret, address }, onBound }: BindProps & { begun: Begun }) {
  const wide = useWideScreen()
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const [copied, setCopied] = useState(false)
  const { busy, failure, submit } = useSubmit('POST /me/second-factor/binding')
  const problem = codeProblem(code)
  const said = factorSentence(failure)
  const bind = async () => {
    setTried(true)
    if (problem) return
    const done = await submit({ body: { code: code.trim() } })
    if (done) onBound(done.recoveryCodes)
    else void outdate('GET /me/second-factor')
  }
  return (
    <Page actions={<Button kind="primary" id="bind" label="绑定" busy={busy && '正在核对…'} onPress={() => void bind()} />}>
      <Title>添加到验证器</Title>
      <View className="lead">
        {wide ? '用手机上的验证器扫这个码，或手工输入密钥。' : '复制密钥，到验证器里选“手工输入”；或用另一台设备扫码。'}
      </View>
      <View className="card">
        <Qr text={address} label="验证器扫的二维码" />
        <View className="second gap">密钥</View>
        <View id="secret">{inFours(secret)}</View>
        <Button kind="link" id="copy" label={copied ? '已复制' : '复制密钥'} onPress={() => void copy(secret).then(setCopied)} />
      </View>
      <TextField
        id="code"
        label="验证器显示的 6 位数字"
        kind="number"
        maxLength={6}
        value={code}
        error={(tried ? problem : undefined) ?? said}
        onChange={setCode}
        onDone={() => void bind()}
      />
      {!said && <Said failure={failure} />}
    </Page>
  )
}
