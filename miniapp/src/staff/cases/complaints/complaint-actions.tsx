import { View } from '@tarojs/components'
import type { TodoRow } from 'shared-types/cases'
import { useState } from 'react'
import { useSubmit } from '../../../platform/answers.ts'
import { scrollTop } from '../../../platform/scroll-top.ts'
import { Button } from '../../../ui/button'
import { Sheet } from '../../../ui/sheet.tsx'
import { useReadVersion } from '../../read-version.ts'
import { ReasonField } from '../../reason-field.tsx'
import { Said } from '../../said.tsx'
import { reasonProblem } from '../../staff-words.ts'
import { caseChanged } from '../case-changed.ts'
import { type Answer, answerWords } from './complaint-view.ts'

/** Say that one is at it, then reply in words that whoever wrote will read. It stays with the county: nobody hands it on. */
export function ComplaintActions({ one }: { one: TodoRow }) {
  const [answering, setAnswering] = useState<Answer>()
  const { busy, failure, submit } = useSubmit('POST /staff/complaints/{caseId}/taking')
  const readVersion = useReadVersion(one.version, failure)
  const take = async () => {
    await submit({ params: { caseId: one.caseId }, body: { version: readVersion() } })
    await caseChanged()
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
  const [reply, setReply] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, failure, submit } = useSubmit('POST /staff/complaints/{caseId}/answer')
  const readVersion = useReadVersion(one.version, failure)
  const { title, confirm, common } = answerWords[decision]
  const problem = reasonProblem(reply, '请写明答复', 300)
  const send = async () => {
    setTried(true)
    if (problem) return
    const body = { decision, reply: reply.trim(), version: readVersion() }
    if (await submit({ params: { caseId: one.caseId }, body })) {
      onClose()
      scrollTop()
    }
    await caseChanged()
  }
  return (
    <Sheet title={title} confirm={{ label: confirm, busy: busy && '正在保存…', onPress: () => void send() }} onClose={onClose}>
      <ReasonField
        label="答复（对方会看到）"
        value={reply}
        onChange={setReply}
        problem={tried ? problem : undefined}
        help="点上面常用的写法，再按实际情况改。"
        common={common}
        most={300}
      />
      <Said failure={failure} />
    </Sheet>
  )
}
