import { View } from '@tarojs/components'
import type { TodoRow } from 'shared-types/cases'
import { useState } from 'react'
import { useAnswer, useSubmit } from '../../../platform/answers.ts'
import { scrollTop } from '../../../platform/scroll-top.ts'
import { Button } from '../../../ui/button'
import { Sheet } from '../../../ui/sheet.tsx'
import { useReadVersion } from '../../read-version.ts'
import { ReasonField } from '../../reason-field.tsx'
import { Said } from '../../said.tsx'
import { reasonProblem } from '../../staff-words.ts'
import { caseChanged } from '../case-changed.ts'
import { recommendWords, refuseReasons } from './recommendation-view.ts'

const mostReason = 200

/** Recommend, or say why not. */
export function RecommendationActions({ one, onReassign }: { one: TodoRow; onReassign: () => void }) {
  const [act, setAct] = useState<'recommend' | 'refuse'>()
  const end = () => setAct(undefined)
  return (
    <>
      <Button kind="primary" id="recommend" label="推荐" onPress={() => setAct('recommend')} />
      <View className="actions-three">
        <Button id="refuse" label="不推荐" onPress={() => setAct('refuse')} />
        <Button id="reassign" label="转交" onPress={onReassign} />
      </View>
      {act === 'recommend' && <RecommendSheet one={one} onClose={end} />}
      {act === 'refuse' && <RefuseSheet one={one} onClose={end} />}
    </>
  )
}

interface SheetProps {
  one: TodoRow
  onClose: () => void
}

type Decision = { decision: 'recommend' } | { decision: 'refuse'; reason: string }

function useRecommending({ caseId, version }: TodoRow, onDone: () => void) {
  const { busy, failure, submit } = useSubmit('POST /staff/contest-recommendations/{caseId}/decision', caseChanged)
  const readVersion = useReadVersion(version, failure)
  const decide = async (decision: Decision) => {
    const done = await submit({ params: { caseId }, body: { ...decision, version: readVersion() } })
    if (!done) return
    onDone()
    scrollTop()
    await caseChanged()
  }
  return { busy, failure, decide }
}

function RecommendSheet({ one, onClose }: SheetProps) {
  const { busy, failure, decide } = useRecommending(one, onClose)
  const file = useAnswer('GET /staff/contest-recommendations/{caseId}', { params: { caseId: one.caseId } }).data
  return (
    <Sheet
      title="推荐参赛？"
      confirm={{ label: '推荐', busy: busy && '正在办理…', onPress: () => void decide({ decision: 'recommend' }) }}
      said={<Said failure={failure} />}
      onClose={onClose}
    >
      {file && <View>{`${file.entry.teamName ?? file.entry.nameMasked}，${file.contestTitle}，${file.entry.tradeName}。`}</View>}
      {file && !failure && <View className="gap">{recommendWords(file)}</View>}
    </Sheet>
  )
}

function RefuseSheet({ one, onClose }: SheetProps) {
  const { busy, failure, decide } = useRecommending(one, onClose)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const problem = reasonProblem(reason, '请写明不推荐的原因', mostReason)
  const refuse = () => {
    setTried(true)
    if (!problem) void decide({ decision: 'refuse', reason: reason.trim() })
  }
  return (
    <Sheet
      title="不推荐"
      confirm={{ label: '确定不推荐', danger: true, busy: busy && '正在办理…', onPress: refuse }}
      said={<Said failure={failure} />}
      onClose={onClose}
    >
      <ReasonField
        label="原因（本人会看到）"
        value={reason}
        onChange={setReason}
        problem={tried ? problem : undefined}
        common={refuseReasons}
        most={mostReason}
      />
    </Sheet>
  )
}
