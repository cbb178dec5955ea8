import { View } from '@tarojs/components'
import type { Me } from 'shared-types/identity'
import { useState } from 'react'
import { Button } from '../../../ui/button'
import { momentWords } from '../../../ui/dates.ts'
import { Facts } from '../../../ui/facts.tsx'
import { Title } from '../../../ui/heading.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { answerProblem } from '../../desktop-words.ts'
import { deviceWords } from '../../device-words.ts'
import type { ReadDesktop, useAnswerDesktop } from '../../use-answer-desktop.ts'

interface CompareProps {
  me: Me
  read: ReadDesktop
  answering: ReturnType<typeof useAnswerDesktop>
}

/** What asks to be signed in, and the number that only the screen before the person shows. */
export function Compare({ me, read: { code, desktop }, answering }: CompareProps) {
  const { approving, refusing, failure, approve, refuse } = answering
  const [number, setNumber] = useState('')
  const [wrong, setWrong] = useState(false)
  const confirm = () => {
    const whole = /^\d\d$/.test(number.trim())
    setWrong(!whole)
    if (whole && !refusing) approve(code, number.trim())
  }
  return (
    <View className="stack">
      <Title>是您在登录这台电脑吗？</Title>
      <Facts
        facts={[
          { label: '电脑', value: deviceWords(desktop) },
          { label: '请求登录', value: momentWords(desktop.askedAt) },
          { label: '登录为', value: me.nameMasked ?? '您的账号' },
        ]}
      />
      <StateSentence tone="problem">登录后，用这台电脑的人能看、能办您的工作。不是您面前的电脑，请点拒绝。</StateSentence>
      <TextField
        id="number"
        label="电脑上现在显示的 2 位数字"
        help="只填您亲眼在电脑上看到的数字。填错一次，这个码就作废。"
        kind="number"
        value={number}
        maxLength={2}
        error={wrong ? '请填电脑上显示的 2 位数字。' : undefined}
        onChange={setNumber}
        onDone={confirm}
      />
      {failure && <StateSentence tone="problem">{answerProblem(failure)}</StateSentence>}
      <Button kind="primary" id="approve" label="确认登录" busy={approving && '正在确认…'} onPress={confirm} />
      <Button
        kind="danger"
        id="refuse"
        label="不是我，拒绝"
        disabled={approving}
        busy={refusing && '正在拒绝…'}
        onPress={() => refuse(code)}
      />
    </View>
  )
}
