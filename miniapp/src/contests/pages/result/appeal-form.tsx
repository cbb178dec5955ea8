import { View } from '@tarojs/components'
import { useState } from 'react'
import type { MyResult } from 'shared-types/contest-results'
import { outdate, useSubmit } from '../../../platform/answers.ts'
import { Button } from '../../../ui/button'
import { submitSentence } from '../../../ui/failure-words.ts'
import { Title } from '../../../ui/heading.tsx'
import { Page } from '../../../ui/page.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { appealRefusal, mySentence, whichWords } from '../../result-words.ts'

interface AppealFormProps {
  entryId: string
  result: MyResult
  onBack: () => void
  onDone: () => Promise<void>
}

export function AppealForm({ entryId, result, onBack, onDone }: AppealFormProps) {
  const [text, setText] = useState('')
  const [isTried, setTried] = useState(false)
  const { busy, failure, submit } = useSubmit('POST /me/contest-entries/{entryId}/appeals')
  const { stageKey, version } = result.head
  const send = async () => {
    setTried(true)
    if (!text.trim()) return
    const done = await submit({ params: { entryId }, body: { stageKey, version, text: text.trim() } })
    if (!done) return
    await outdate('GET /me/cases')
    await onDone()
  }
  return (
    <Page
      actions={
        <>
          {failure && <StateSentence tone="problem">{appealRefusal(failure.code) ?? submitSentence(failure)}</StateSentence>}
          <Button kind="primary" id="send-appeal" label="提交申诉" busy={busy && '正在提交…'} onPress={() => void send()} />
          <Button id="not-now" label="先不提了" onPress={onBack} />
        </>
      }
    >
      <Title>对成绩提出申诉</Title>
      <View className="lead">{`${whichWords(result.head)}。${mySentence(result).words}`}</View>
      <TextField
        id="appeal-text"
        label="申诉的理由"
        help="写清楚哪里不对。由没有经手评分的人复核，五个工作日内答复；复核期间成绩不确定。"
        example="例如：实操环节第二名裁判的总分和评分表不一样"
        error={isTried && !text.trim() ? '请写明申诉的理由' : undefined}
        value={text}
        manyLines
        maxLength={500}
        onChange={setText}
      />
    </Page>
  )
}
