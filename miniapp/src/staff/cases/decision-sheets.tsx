import { View } from '@tarojs/components'
import type { TodoRow } from 'shared-types/cases'
import { useState } from 'react'
import { useSubmit } from '../../platform/answers.ts'
import { scrollTop } from '../../platform/scroll-top.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { ReasonField } from '../reason-field.tsx'
import { useReadVersion } from '../read-version.ts'
import { Said } from '../said.tsx'
import { reasonProblem } from '../staff-words.ts'
import { type Picked, UnionPicker } from '../union-picker.tsx'
import { caseChanged } from './case-changed.ts'
import { approvalWords, reassignReasons, rejectReasons } from './cases-view.ts'
import { useDecision } from './use-decision.ts'

/** `visit` and `rule` are of aid and of an objection to it. */
export type Act = 'approve' | 'return' | 'reject' | 'reassign' | 'visit' | 'rule'

export interface DecisionSheetProps {
  one: TodoRow
  onClose: () => void
}

export function ApproveSheet({ one, onClose }: DecisionSheetProps) {
  const { busy, failure, decide } = useDecision(one, onClose)
  return (
    <Sheet
      title="同意这份申请？"
      confirm={{ label: '同意', busy: busy && '正在办理…', onPress: () => void decide({ decision: 'approve' }) }}
      onClose={onClose}
    >
      <View>{approvalWords(one)}</View>
      <Said failure={failure} />
    </Sheet>
  )
}

interface RejectSheetProps extends DecisionSheetProps {
  /** Reasons written often. */
  common?: readonly string[]
  /** What follows for the applicant. */
  after?: string
}

export function RejectSheet({ one, onClose, common = rejectReasons, after = '' }: RejectSheetProps) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, failure, decide } = useDecision(one, onClose)
  const problem = reasonProblem(reason, '请写明不通过的原因', 300)
  const reject = () => {
    setTried(true)
    if (!problem) void decide({ decision: 'reject', reason: reason.trim() })
  }
  return (
    <Sheet
      title="不通过"
      confirm={{ label: '确定不通过', danger: true, busy: busy && '正在办理…', onPress: reject }}
      onClose={onClose}
    >
      <View className="second">如果补一项材料就能办，请改用“补充材料”，编号和顺序会保留。{after}</View>
      <ReasonField
        label="原因（申请人会看到）"
        value={reason}
        onChange={setReason}
        problem={tried ? problem : undefined}
        help="点上面常用的写法，再按实际情况改。"
        common={common}
        most={300}
      />
      <Said failure={failure} />
    </Sheet>
  )
}

export function ReassignSheet({ one, onClose }: DecisionSheetProps) {
  const [to, setTo] = useState<Picked>()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, failure, submit } = useSubmit('POST /staff/cases/{caseId}/reassignment', caseChanged)
  const readVersion = useReadVersion(one.version, failure)
  const { caseId } = one
  const why = reasonProblem(reason, '请写明转交的原因')
  const where = !to ? '请选择转给哪家工会' : to.orgId === one.ownerOrgId ? '现在就在这家工会，请选另一家' : undefined
  const reassign = async () => {
    setTried(true)
    if (why || where || !to) return
    const done = await submit({ params: { caseId }, body: { toOrgId: to.orgId, reason: reason.trim(), version: readVersion() } })
    if (!done) return
    onClose()
    scrollTop()
    await caseChanged()
  }
  return (
    <Sheet
      title="转交给另一家工会"
      confirm={{ label: '转交', busy: busy && '正在办理…', onPress: () => void reassign() }}
      onClose={onClose}
    >
      <View className="second">转交后由对方办理，期限重新计算。只能转给您管的范围里的工会。</View>
      <UnionPicker label="转给谁" role="reviewer" picked={to} onPick={setTo} problem={tried ? where : undefined} />
      {tried && to && where && <View className="field-error">{where}</View>}
      <ReasonField label="原因" value={reason} onChange={setReason} problem={tried ? why : undefined} common={reassignReasons} />
      <Said failure={failure} />
    </Sheet>
  )
}
