import { View } from '@tarojs/components'
import type { TodoRow } from 'shared-types/cases'
import { useState } from 'react'
import { useSubmit } from '../../platform/answers.ts'
import { Button } from '../../ui/button'
import { useReadVersion } from '../read-version.ts'
import { Said } from '../said.tsx'
import { caseChanged } from './case-changed.ts'
import { type Answer, answerWords } from './feedback-view.ts'
import { ReplySheet } from './reply-sheet.tsx'

/** Say that one is at it, then answer in words that whoever wrote will read. */
export function FeedbackActions({ one, onReassign }: { one: TodoRow; onReassign: () => void }) {
  const [answering, setAnswering] = useState<Answer>()
  const { busy, failure, submit } = useSubmit('POST /staff/station-feedback/{caseId}/taking', caseChanged)
  const readVersion = useReadVersion(one.version, failure)
  const words = answerWords[one.kind === 'stations.suggestion' ? 'suggestion' : 'report']
  const take = async () => {
    if (await submit({ params: { caseId: one.caseId }, body: { version: readVersion() } })) await caseChanged()
  }
  return (
    <>
      {one.takenAt ? (
        <Button kind="primary" id="answer-done" label={words.done.label} onPress={() => setAnswering('done')} />
      ) : (
        <Button kind="primary" id="take" label="开始处理" busy={busy && '正在保存…'} onPress={() => void take()} />
      )}
      <View className="actions-three">
        {!one.takenAt && <Button id="answer-done" label={words.done.label} onPress={() => setAnswering('done')} />}
        <Button id="answer-unfounded" label={words.unfounded.label} onPress={() => setAnswering('unfounded')} />
        <Button id="reassign" label="转交" onPress={onReassign} />
      </View>
      <Said failure={failure} />
      {answering && <AnswerSheet one={one} decision={answering} onClose={() => setAnswering(undefined)} />}
    </>
  )
}

function AnswerSheet({ one, decision, onClose }: { one: TodoRow; decision: Answer; onClose: () => void }) {
  const { busy, failure, submit } = useSubmit('POST /staff/station-feedback/{caseId}/decision', caseChanged)
  const readVersion = useReadVersion(one.version, failure)
  const send = async (reply: string) => {
    const answer = await submit({ params: { caseId: one.caseId }, body: { decision, reply, version: readVersion() } })
    return answer !== undefined
  }
  return (
    <ReplySheet
      words={answerWords[one.kind === 'stations.suggestion' ? 'suggestion' : 'report'][decision]}
      busy={busy}
      failure={failure}
      onSend={send}
      onClose={onClose}
    />
  )
}
