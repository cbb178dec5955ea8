import { View } from '@tarojs/components'
import type { Me } from 'shared-types/identity'
import { useState } from 'react'
import { outdate, useSubmit } from '../../platform/answers.ts'
import { PhoneButton } from '../../platform/phone-button'
import { Button } from '../../ui/button'
import { submitSentence } from '../../ui/failure-words.ts'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { StepProps } from './person-step.tsx'

const phoneProblem = (code: string | undefined) =>
  code === 'phone-code-invalid'
    ? '微信这次没有给出手机号，请再点一次，或者自己填写。'
    : code === 'wechat-quota-used-up'
      ? '微信验证今天用完了，请自己填写手机号。'
      : undefined

/** WeChat's verified number, or a typed one that the reviewer is told about. Refusing the first opens the second. */
export function PhoneStep({ draft, problems, onChange, me }: StepProps & { me: Me | undefined }) {
  const verify = useSubmit('POST /me/phone')
  const [refused, setRefused] = useState(false)
  const [typing, setTyping] = useState(Boolean(draft.phone))
  const verified = me?.phoneVerified && me.phoneMasked
  const onCode = async (code: string) => {
    const answer = await verify.submit({ body: { code } })
    if (!answer) return setTyping(true)
    onChange({ phone: '' })
    setTyping(false)
    await outdate('GET /me')
  }
  if (verified && !typing)
    return (
      <View className="stack">
        <StateSentence tone="done">{`微信已核验：${me.phoneMasked}`}</StateSentence>
        <Button label="换一个号码" onPress={() => setTyping(true)} />
      </View>
    )
  return (
    <View className="stack">
      <PhoneButton
        label="用微信手机号"
        disabled={verify.busy}
        onCode={code => void onCode(code)}
        onRefused={() => (setRefused(true), setTyping(true))}
      />
      {verify.failure && (
        <StateSentence tone="problem">{phoneProblem(verify.failure.code) ?? submitSentence(verify.failure)}</StateSentence>
      )}
      {refused && <StateSentence tone="info">没关系，自己填也可以。手填的号码会注明“未核验”，工会可能打电话确认。</StateSentence>}
      {typing ? (
        <TextField
          label="手机号"
          help="例如 13812341234。审核有结果时用它联系您。"
          error={problems.phone}
          id="phone"
          kind="phone"

          value={draft.phone ?? ''}
          maxLength={11}

          onChange={phone => onChange({ phone })}
        />
      ) : (
        <>
          <Button id="type-phone" label="自己填写手机号" onPress={() => setTyping(true)} />
          {problems.phone && <StateSentence tone="problem">请用微信手机号，或者自己填写一个。</StateSentence>}
        </>
      )}
    </View>
  )
}
