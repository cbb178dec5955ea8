import { View } from '@tarojs/components'
import { topicWords } from 'shared-types/complaint-words'
import type { ComplaintTopic, MyComplaint } from 'shared-types/complaints'
import { useState } from 'react'
import { outdate, useSubmit } from '../../../platform/answers.ts'
import { call } from '../../../platform/call'
import { replaceBy } from '../../../platform/navigate.ts'
import { Button } from '../../../ui/button'
import { Choice } from '../../../ui/choice.tsx'
import { submitSentence } from '../../../ui/failure-words.ts'
import { Field } from '../../../ui/field.tsx'
import { Title } from '../../../ui/heading.tsx'
import { Page } from '../../../ui/page.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { complaintSentence } from '../../complaints-view.ts'

const options = (Object.keys(topicWords) as ComplaintTopic[]).map(value => ({ value, ...topicWords[value] }))
const sameAgain = '您已经提交过一样的内容，正在处理，不用再提交。'

/** One page: what about, and what happened. Whoever answers is not told who wrote it. */
export default function WritePage() {
  const [filed, setFiled] = useState<MyComplaint>()
  return filed ? <Filed complaint={filed} /> : <Form onFiled={setFiled} />
}

function Form({ onFiled }: { onFiled: (filed: MyComplaint) => void }) {
  const [topic, setTopic] = useState<ComplaintTopic>()
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, failure, submit } = useSubmit('POST /me/complaints')
  const send = async () => {
    setTried(true)
    if (!topic || text.trim() === '') return
    const answer = await submit({ body: { topic, text: text.trim() } })
    if (!answer) return
    await outdate('GET /me/complaints')
    onFiled(answer.complaint)
  }
  return (
    <Page actions={<Button kind="primary" id="send" label="提交" busy={busy && '正在提交…'} onPress={() => void send()} />}>
      <Title>有什么要投诉或建议？</Title>
      <View className="second">由县总工会答复，10 个工作日内。办理的人只看得到内容，看不到是谁写的。</View>
      <View className="gap stack">
        <Field label="是哪一方面" error={tried && !topic ? '请选一项' : undefined}>
          <Choice label="是哪一方面" options={options} value={topic} onChange={setTopic} />
        </Field>
        <TextField
          id="text"
          label="写明情况"
          help="什么时候、在哪里、怎么回事。不想让人认出来的，就不要写自己的名字。"
          value={text}
          manyLines
          maxLength={500}
          error={tried && text.trim() === '' ? '请写明情况' : undefined}
          onChange={setText}
        />
        {failure && (
          <StateSentence tone="problem">
            {failure.code === 'application-open' ? sameAgain : submitSentence(failure)}
          </StateSentence>
        )}
        <Button kind="link" label="也可以拨打 12351" onPress={() => call('12351')} />
      </View>
    </Page>
  )
}

function Filed({ complaint }: { complaint: MyComplaint }) {
  const { words } = complaintSentence(complaint)
  return (
    <Page
      actions={
        <Button
          kind="primary"
          id="to-mine"
          label="看我的投诉建议"
          onPress={() => replaceBy('complaints/pages/mine/index', { caseId: complaint.caseId })}
        />
      }
    >
      <Title>已提交</Title>
      <StateSentence tone="done">{words}</StateSentence>
      <View className="gap second">{`编号 ${complaint.number}。有答复会发消息给您。`}</View>
    </Page>
  )
}
