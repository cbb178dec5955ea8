import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Failure } from '../../../platform/failure.ts'
import { canScan, scan } from '../../../platform/scan'
import { Button } from '../../../ui/button'
import { Title } from '../../../ui/heading.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { answerProblem } from '../../desktop-words.ts'

interface ReadCodeProps {
  reading: { busy: boolean; failure: Failure | undefined; clear: () => void }
  /** Whether it is a desktop's code at all. */
  onText: (text: string) => boolean
}

const warning = '只登录您自己面前的电脑。别人发来的码，一律不要扫，也不要输入。'

/** Scan what the desktop shows, or type it. */
export function ReadCode({ reading, onText }: ReadCodeProps) {
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState<string>()
  const type = (text: string) => {
    setTyped(text)
    setWrong(undefined)
    reading.clear()
  }
  const enter = () => setWrong(onText(typed) ? undefined : '登录码是 8 位字母和数字，请对照电脑再看一遍。')
  const scanOne = async () => {
    const text = await scan()
    if (text) setWrong(onText(text) ? undefined : '这不是电脑的登录码。请扫电脑上“用手机登录”页面里的码。')
  }
  return (
    <View className="stack">
      <Title>登录您面前的电脑</Title>
      <View>
        先在电脑浏览器里打开“职工之家”，点“我的”→“用手机登录电脑”，再{canScan ? '扫出现的码' : '输入出现的 8 位登录码'}。
      </View>
      <StateSentence tone="problem">{reading.failure && !wrong ? answerProblem(reading.failure) : warning}</StateSentence>
      {canScan && (
        <Button kind="primary" id="scan" label="扫登录码" busy={reading.busy && '正在查看…'} onPress={() => void scanOne()} />
      )}
      <TextField
        id="code"
        label={canScan ? '扫不了？输入 8 位登录码' : '8 位登录码'}
        example="例如 K7M2 P9XQ"
        value={typed}
        maxLength={20}
        error={wrong}
        onChange={type}
        onDone={enter}
      />
      <Button
        {...(canScan ? {} : { kind: 'primary' as const })}
        id="read"
        label="下一步"
        busy={reading.busy && '正在查看…'}
        onPress={enter}
      />
    </View>
  )
}
