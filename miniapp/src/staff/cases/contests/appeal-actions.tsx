import { View } from '@tarojs/components'
import type { TodoRow } from 'shared-types/cases'
import { useState } from 'react'
import { useAnswer, useSubmit } from '../../../platform/answers.ts'
import { scrollTop } from '../../../platform/scroll-top.ts'
import { Button } from '../../../ui/button'
import { ChoiceField } from '../../../ui/choice-field.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { useReadVersion } from '../../read-version.ts'
import { ReasonField } from '../../reason-field.tsx'
import { Said } from '../../said.tsx'
import { reasonProblem } from '../../staff-words.ts'
import { caseChanged } from '../case-changed.ts'
import { appealEffects, appealReplies, type AppealRuling, appealRulingWords } from './appeal-view.ts'

const rulings = Object.keys(appealRulingWords) as AppealRuling[]

/** Whoever had a hand in the scores may only hand it on. */
export function AppealActions({ one, onReassign }: { one: TodoRow; onReassign: () => void }) {
  const { data } = useAnswer('GET /staff/contest-appeals/{caseId}', { params: { caseId: one.caseId } })
  const [ruling, setRuling] = useState(false)
  return (
    <>
      {data && !data.scoredIt && <Button kind="primary" id="rule" label="写复核意见" onPress={() => setRuling(true)} />}
      <Button id="reassign" label="转交" onPress={onReassign} />
      {ruling && <AppealSheet one={one} onClose={() => setRuling(false)} />}
    </>
  )
}

function AppealSheet({ one: { caseId, version }, onClose }: { one: TodoRow; onClose: () => void }) {
  const [decision, setDecision] = useState<AppealRuling>()
  const [reply, setReply] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, failure, submit } = useSubmit('POST /staff/contest-appeals/{caseId}/decision', caseChanged)
  const readVersion = useReadVersion(version, failure)
  const problem = reasonProblem(reply, '请写明复核意见', 500)
  const send = async () => {
    setTried(true)
    if (!decision || problem) return
    const done = await submit({ params: { caseId }, body: { decision, reply: reply.trim(), version: readVersion() } })
    if (!done) return
    onClose()
    scrollTop()
    await caseChanged()
  }
  return (
    <Sheet
      title="复核这件申诉"
      confirm={{
        label: decision ? `确定：${appealRulingWords[decision]}` : '确定',
        busy: busy && '正在办理…',
        onPress: () => void send(),
      }}
      said={<Said failure={failure} />}
      onClose={onClose}
    >
      <ChoiceField
        id="ruling"
        label="对照原始评分表，复核下来是"
        error={tried && !decision ? '请选择成立或不成立' : undefined}
        options={rulings.map(value => ({ value, words: appealRulingWords[value], note: appealEffects[value] }))}
        value={decision}
        onChange={setDecision}
      />
      <ReasonField
        label="复核意见"
        value={reply}
        onChange={setReply}
        problem={tried ? problem : undefined}
        help="申诉的人会看到。"
        common={decision ? appealReplies[decision] : []}
        most={500}
      />
      <View className="second gap">办理后不能更改。</View>
    </Sheet>
  )
}
