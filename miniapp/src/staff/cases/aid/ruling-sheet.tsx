import { View } from '@tarojs/components'
import type { ObjectionFile } from 'shared-types/aid-desk'
import { useState } from 'react'
import { useAnswer, useSubmit } from '../../../platform/answers.ts'
import { scrollTop } from '../../../platform/scroll-top.ts'
import { ChoiceField } from '../../../ui/choice-field.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { useReadVersion } from '../../read-version.ts'
import { ReasonField } from '../../reason-field.tsx'
import { Said } from '../../said.tsx'
import { reasonProblem } from '../../staff-words.ts'
import { caseChanged } from '../case-changed.ts'
import type { DecisionSheetProps } from '../decision-sheets.tsx'
import { commonReplies, effectWords, replyHelp, type Ruling, rulingWords } from './objection-view.ts'

const rulings = Object.keys(rulingWords) as Ruling[]

/** One ruling, with words for what either does. */
export function RulingSheet({ one, onClose }: DecisionSheetProps) {
  const { data: file } = useAnswer('GET /staff/aid/objections/{caseId}', { params: { caseId: one.caseId } })
  return file ? <Ruled one={one} file={file} onClose={onClose} /> : null
}

function Ruled({ one: { caseId, version }, file, onClose }: DecisionSheetProps & { file: ObjectionFile }) {
  const { what, aboutCaseId } = file
  const about = useAnswer('GET /staff/cases/{caseId}', { params: { caseId: aboutCaseId } }).data?.case.state
  const [decision, setDecision] = useState<Ruling>()
  const [reply, setReply] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, failure, submit } = useSubmit('POST /staff/aid/objections/{caseId}/decision', caseChanged)
  const readVersion = useReadVersion(version, failure)
  const problem = reasonProblem(reply, '请写明处理意见', 300)
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
      title="处理这个异议"
      confirm={{
        label: decision ? `确定：${rulingWords[decision]}` : '确定',
        busy: busy && '正在办理…',
        onPress: () => void send(),
      }}
      said={<Said failure={failure} />}
      onClose={onClose}
    >
      <ChoiceField
        id="ruling"
        label="查下来是"
        error={tried && !decision ? '请选择成立或不成立' : undefined}
        options={rulings.map(value => ({ value, words: rulingWords[value], note: effectWords(what, value, about) }))}
        value={decision}
        onChange={setDecision}
      />
      <ReasonField
        label="处理意见"
        value={reply}
        onChange={setReply}
        problem={tried ? problem : undefined}
        help={replyHelp[what]}
        common={decision ? commonReplies[what][decision] : []}
        most={300}
      />
      <View className="second gap">处理后不能更改。</View>
    </Sheet>
  )
}
