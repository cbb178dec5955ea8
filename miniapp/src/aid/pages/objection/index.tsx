import { View } from '@tarojs/components'
import { useState } from 'react'
import type { MyCase } from 'shared-types/cases'
import { outdate, useAnswer, useSubmit } from '../../../platform/answers.ts'
import { go, usePageQuery } from '../../../platform/navigate.ts'
import type { Failure } from '../../../platform/request.ts'
import { Button } from '../../../ui/button'
import { Facts } from '../../../ui/facts.tsx'
import { Heading, Title } from '../../../ui/heading.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { Timeline } from '../../../ui/timeline.tsx'
import { myAidChanged } from '../../my-aid-changed.ts'
import { failureWords } from '../../obstacle.ts'
import { objectionFacts, objectionSentence, objectionTimeline } from '../../objection-words.ts'

/** An objection that was made, one to a public notice, or one to the own rejection. */
export default function ObjectionPage() {
  const { caseId, noticeId, appealOf } = usePageQuery()
  if (noticeId) return <ToNotice noticeId={noticeId} />
  if (appealOf) return <ToRejection caseId={appealOf} />
  return <Made caseId={caseId ?? ''} />
}

function Made({ caseId }: { caseId: string }) {
  const answer = useAnswer('GET /me/cases/{caseId}', { params: { caseId } })
  return (
    <Page>
      <Loaded answer={answer} action={{ label: '看公示', onPress: () => go('aid/pages/notices/index') }}>
        {({ case: filed, timeline }) => {
          const { tone, words } = objectionSentence(filed)
          return (
            <>
              <Title>您提的异议</Title>
              <StateSentence tone={tone}>{words}</StateSentence>
              <View className="gap">
                <Facts facts={objectionFacts(filed)} />
              </View>
              <View className="group">
                <Heading>办理过程</Heading>
                <Timeline items={objectionTimeline(timeline)} />
              </View>
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

function ToNotice({ noticeId }: { noticeId: string }) {
  const { busy, failure, submit } = useSubmit('POST /aid/notices/{noticeId}/objections')
  const send = (text: string) => submit({ params: { noticeId }, body: { text } })
  return (
    <Form
      title="对公示提出异议"
      help="写清楚您了解的情况。县总工会会核查并答复您，公示先停下。您的姓名和内容不会告诉被公示的人。"
      example="例如：他家在县城有两套房，今年刚买了车"
      busy={busy}
      failure={failure}
      onSend={async text => {
        const done = await send(text)
        await outdate('GET /aid/notices', 'GET /me/cases')
        return done?.case
      }}
    />
  )
}

function ToRejection({ caseId }: { caseId: string }) {
  const { busy, failure, submit } = useSubmit('POST /me/aid/applications/{caseId}/appeal')
  return (
    <Form
      title="对审核结果提出异议"
      help="写清楚您认为哪里不对。县总工会换人重新核查，不会因为提异议影响您以后的申请。"
      example="例如：收入算错了，我上个月已经没有这份工作"
      busy={busy}
      failure={failure}
      onSend={async text => {
        const done = await submit({ params: { caseId }, body: { text } })
        await myAidChanged()
        return done?.case
      }}
    />
  )
}

interface FormProps {
  title: string
  help: string
  example: string
  busy: boolean
  failure: Failure | undefined
  onSend: (text: string) => Promise<MyCase | undefined>
}

function Form({ title, help, example, busy, failure, onSend }: FormProps) {
  const [text, setText] = useState('')
  const [isTried, setTried] = useState(false)
  const [made, setMade] = useState<MyCase>()
  if (made) return <Made caseId={made.caseId} />
  const send = async () => {
    setTried(true)
    if (text.trim()) setMade(await onSend(text.trim()))
  }
  return (
    <Page
      actions={
        <>
          {failure && <StateSentence tone="problem">{failureWords(failure)}</StateSentence>}
          <Button kind="primary" id="send-objection" label="提交异议" busy={busy && '正在提交…'} onPress={() => void send()} />
        </>
      }
    >
      <Title>{title}</Title>
      <View className="lead">{help}</View>
      <TextField
        id="objection"
        label="异议内容"
        example={example}
        error={isTried && !text.trim() ? '请写明异议的内容' : undefined}
        value={text}
        manyLines
        maxLength={500}
        onChange={setText}
      />
    </Page>
  )
}
