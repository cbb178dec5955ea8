import { View } from '@tarojs/components'
import type { SettableState } from 'shared-types/membership-state'
import { useState } from 'react'
import { outdate, useSubmit } from '../../platform/answers.ts'
import type { ApiAnswer } from '../../platform/request.ts'
import { DateInput } from '../../ui/date-input'
import { localToday } from '../../ui/dates.ts'
import { Field } from '../../ui/field.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { ReasonField } from '../reason-field.tsx'
import { useReadVersion } from '../read-version.ts'
import { Said } from '../said.tsx'
import { fieldProblem, reasonProblem } from '../staff-words.ts'
import { acts, dayProblem } from './members-view.ts'

interface StateSheetProps {
  member: ApiAnswer<'GET /staff/membership/members/{personId}'>
  to: SettableState
  onClose: () => void
}

const memberChanged = () =>
  outdate('GET /staff/membership/members/{personId}', 'GET /staff/membership/organisations/{orgId}/members')

/** One change of a membership, with its reason and the day it holds from. */
export function StateSheet({ member, to, onClose }: StateSheetProps) {
  const { label, effect, danger, reasons } = acts[to]
  const { personId, nameMasked, joinedOn } = member
  const [day, setDay] = useState(localToday())
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, failure, submit } = useSubmit('POST /staff/membership/members/{personId}/state', memberChanged)
  const readVersion = useReadVersion(member.version, failure)
  const wrongDay = dayProblem(day, joinedOn, localToday())
  const why = reasonProblem(reason, '请写明原因')
  const change = async () => {
    setTried(true)
    if (wrongDay || why) return
    const done = await submit({
      params: { personId },
      body: { to, effectiveOn: day, reason: reason.trim(), version: readVersion() },
    })
    if (!done) return
    onClose()
    await memberChanged()
  }
  return (
    <Sheet
      title={`${label}：${nameMasked}`}
      confirm={{ label: `确定${label}`, danger, busy: busy && '正在办理…', onPress: () => void change() }}
      onClose={onClose}
    >
      <View className="second">{effect}</View>
      <Field label="从哪天起" error={(tried ? wrongDay : undefined) ?? fieldProblem(failure, 'effectiveOn')}>
        <DateInput id="effective-on" label="从哪天起" value={day} latest={localToday()} onChange={setDay} />
      </Field>
      <ReasonField label="原因" value={reason} onChange={setReason} problem={tried ? why : undefined} common={reasons} />
      <Said failure={failure} />
    </Sheet>
  )
}
