import { View } from '@tarojs/components'
import type { HouseholdRow } from 'shared-types/aid-desk'
import { useState } from 'react'
import { useSubmit } from '../../../platform/answers.ts'
import { DateInput } from '../../../ui/date-input'
import { localToday } from '../../../ui/dates.ts'
import { Field } from '../../../ui/field.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { useReadVersion } from '../../read-version.ts'
import { ReasonField } from '../../reason-field.tsx'
import { Said } from '../../said.tsx'
import { fieldProblem, reasonProblem } from '../../staff-words.ts'
import { householdChanged } from './household-changed.ts'
import { type Act, acts, dayProblem } from './household-view.ts'

const mostNote = 300

interface ReviewSheetProps {
  household: HouseholdRow
  what: Act
  onDone: (said: string) => void
  onClose: () => void
}

/** The yearly review of an open file, or a visit to a family whose file is closed. */
export function ReviewSheet({ household, what, onDone, onClose }: ReviewSheetProps) {
  const { householdId, openedOn } = household
  const { label, help, note: ask, common, done } = acts[what]
  const [on, setOn] = useState(localToday())
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, failure, submit } = useSubmit('POST /staff/aid/households/{householdId}/reviews', householdChanged)
  const readVersion = useReadVersion(household.version, failure)
  const wrongDay = dayProblem(on, openedOn)
  const problem = reasonProblem(note, '请写明了解到的情况', mostNote)
  const send = async () => {
    setTried(true)
    if (wrongDay || problem) return
    const answer = await submit({ params: { householdId }, body: { what, on, note: note.trim(), version: readVersion() } })
    if (!answer) return
    onDone(done)
    await householdChanged()
  }
  return (
    <Sheet title={label} confirm={{ label: '登记', busy: busy && '正在登记…', onPress: () => void send() }} onClose={onClose}>
      <View className="second">{help}</View>
      <Field label="哪一天" error={(tried ? wrongDay : undefined) ?? fieldProblem(failure, 'on')}>
        <DateInput id="review-on" label="哪一天" value={on} latest={localToday()} onChange={setOn} />
      </Field>
      <ReasonField
        label={ask}
        value={note}
        onChange={setNote}
        problem={tried ? problem : undefined}
        common={common}
        most={mostNote}
      />
      <Said failure={failure} />
    </Sheet>
  )
}
