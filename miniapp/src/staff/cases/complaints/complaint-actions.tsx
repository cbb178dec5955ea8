import { View } from '@tarojs/components'
import type { TodoRow } from 'shared-types/cases'
import { useState } from 'react'
import { useSubmit } from '../../../platform/answers.ts'
import { Button } from '../../../ui/button'
import { useReadVersion } from '../../read-version.ts'
import { Said } from '../../said.tsx'
import { caseChanged } from '../case-changed.ts'
import { type Answer, answerWords } from './complaint-view.ts'
import { ReplySheet } from '../reply-sheet.tsx'

/** Say that one is at it, then reply in words that whoever wrote will read. It stays with the county: nobody hands it on. */
export function ComplaintActions({ one }: { one: TodoRow }) {
  const [answering, setAnswering] = useState<Answer>()
  const { busy, failure, submit } = useSubmit('POST /staff/complaints/{caseId}/taking', caseChanged)
  const readVersion = useReadVersion(one.version, failure)
  const take = async () => {
    if (await submit({ params: { caseId: one.caseId }, body: { version: readVersion() } })) await caseChanged()
  }
  return (
    <>
      {!one.takenAt && (
        <Button kind="primary" id="take" label="开始处理" busy={busy && '正在保存…'} onPress={() => void take()} />
      )}
      <View className="actions-three">
        {(['accepted', 'dismissed'] as const).map(decision => (
          <Button
            key={decision}
            id={`answer-${decision}`}
            label={answerWords[decision].label}
            onPress={() => setAnswering(decision)}
          />
        ))}
      </View>
      <Said failure={failure} />
      {answering && <AnswerSheet one={one} decision={answering} onClose={() => setAnswering(undefined)} />}
    </>
  )
}

function AnswerSheet({ one, decision, onClose }: { one: TodoRow; decision: Answer; onClose: () => void }) {
  const { busy, failure, submit } = useSubmit('POST /staff/complaints/{caseId}/answer', caseChanged)
  const readVersion = useReadVersion(one.version, failure)
  const send = async (reply: string) => {
    const answer = await submit({ params: { caseId: one.caseId }, body: { decision, reply, version: readVersion() } })
    return answer !== undefined
  }
  return <ReplySheet words={answerWords[decision]} busy={busy} failure={failure} onSend={send} onClose={onClose} />
}
