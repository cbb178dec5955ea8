import { View } from '@tarojs/components'
import type { Organisation } from 'shared-types/organisations'
import type { Term } from 'shared-types/union-terms'
import { useState } from 'react'
import { useSubmit } from '../../platform/answers.ts'
import { DateInput } from '../../ui/date-input'
import { fullDay } from '../../ui/dates.ts'
import { Field } from '../../ui/field.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { ReasonField } from '../reason-field.tsx'
import { useReadVersion } from '../read-version.ts'
import { Said } from '../said.tsx'
import { fieldProblem, reasonProblem } from '../staff-words.ts'
import { treeChanged } from './edit-union.tsx'
import { postponementProblem, postponementRange } from './terms-view.ts'

interface PostponeSheetProps {
  union: Organisation
  term: Term
  onClose: () => void
}

/** The level above lets an election wait. */
export function PostponeSheet({ union, term, onClose }: PostponeSheetProps) {
  const { endsOn, latest } = postponementRange(term)
  const [until, setUntil] = useState(term.postponedTo ?? latest)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, failure, submit } = useSubmit('PUT /staff/organisations/{orgId}/postponement', treeChanged)
  const readVersion = useReadVersion(union.version, failure)
  const wrongDay = postponementProblem(term, until)
  const why = reasonProblem(reason, '请写明为什么延期')
  const postpone = async () => {
    setTried(true)
    if (wrongDay || why) return
    const body = { until, reason: reason.trim(), version: readVersion() }
    const done = await submit({ params: { orgId: union.orgId }, body })
    if (!done) return
    onClose()
    await treeChanged()
  }
  return (
    <Sheet
      title="批准延期换届"
      confirm={{ label: '批准延期', busy: busy && '正在办理…', onPress: () => void postpone() }}
      onClose={onClose}
    >
      <View className="second">{`本届到 ${fullDay(endsOn)} 届满，延期一般不超过半年。`}</View>
      <Field label="延期到哪天" error={(tried ? wrongDay : undefined) ?? fieldProblem(failure, 'until')}>
        <DateInput id="until" label="延期到哪天" value={until} latest={latest} onChange={setUntil} />
      </Field>
      <ReasonField
        label="为什么延期"
        value={reason}
        onChange={setReason}
        problem={tried ? why : undefined}
        common={['单位改制，人员未定', '会员大会时间推迟']}
      />
      <Said failure={failure} />
    </Sheet>
  )
}
