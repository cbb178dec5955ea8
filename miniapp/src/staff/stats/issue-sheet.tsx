import { View } from '@tarojs/components'
import { periodWords } from 'shared-types/figure-words'
import type { Report, ReportRow } from 'shared-types/stats'
import { useState } from 'react'
import { useSubmit } from '../../platform/answers.ts'
import { Chips } from '../../ui/chips.tsx'
import { Field } from '../../ui/field.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { ReasonField } from '../reason-field.tsx'
import { Said } from '../said.tsx'
import { reasonProblem } from '../staff-words.ts'
import { reportPeriods } from './period-view.ts'
import { againSentence, commonReasons, issuedBefore } from './report-view.ts'
import { reportsChanged } from './stats-changed.ts'

interface IssueSheetProps {
  orgId: string
  /** Those there are: what was issued before is issued anew with a reason. */
  reports: readonly ReportRow[]
  onIssued: (report: Report) => void
  onClose: () => void
}

/** A report cannot be changed once it has its number, so it is asked for twice. */
export function IssueSheet({ orgId, reports, onIssued, onClose }: IssueSheetProps) {
  const periods = reportPeriods()
  const [period, setPeriod] = useState(periods[0]?.value ?? '')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, failure, submit, clear } = useSubmit('POST /staff/stats/organisations/{orgId}/reports')
  const before = issuedBefore(reports, period)
  const isAgain = before !== undefined || failure?.code === 'report-issued'
  const problem = isAgain ? reasonProblem(reason, '请写明为什么重新出') : undefined
  const issue = async () => {
    setTried(true)
    if (problem) return
    const report = await submit({ params: { orgId }, body: { period, ...(isAgain ? { reason: reason.trim() } : {}) } })
    await reportsChanged()
    if (report) onIssued(report)
  }
  const choose = (next: string) => {
    setPeriod(next)
    setTried(false)
    clear()
  }
  return (
    <Sheet
      title="出统计报告"
      confirm={{ label: `签发 ${periodWords(period)}报告`, busy: busy && '正在签发…', onPress: () => void issue() }}
      said={<Said failure={failure} />}
      onClose={onClose}
    >
      <View className="second">按现在的数字定下来，编上号，写上您的姓名。出了以后不能改，只能写明原因再出一版。</View>
      <Field label="哪段时间的" help={before ? againSentence(before) : '只有已经结束的季度和年份。'}>
        <Chips id="report-period" label="哪段时间的" options={periods} value={period} onChange={choose} />
      </Field>
      {isAgain && (
        <ReasonField
          label="为什么重新出"
          value={reason}
          onChange={setReason}
          problem={tried ? problem : undefined}
          common={commonReasons}
        />
      )}
    </Sheet>
  )
}
