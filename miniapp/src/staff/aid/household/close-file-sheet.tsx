import { View } from '@tarojs/components'
import type { HouseholdRow } from 'shared-types/aid-desk'
import { useState } from 'react'
import { useSubmit } from '../../../platform/answers.ts'
import { Sheet } from '../../../ui/sheet.tsx'
import { useReadVersion } from '../../read-version.ts'
import { ReasonField } from '../../reason-field.tsx'
import { Said } from '../../said.tsx'
import { reasonProblem } from '../../staff-words.ts'
import { householdChanged } from './household-changed.ts'
import { closingReasons } from './household-view.ts'

interface CloseFileSheetProps {
  household: HouseholdRow
  onDone: (said: string) => void
  onClose: () => void
}

/** A file that is needed no longer; the family is told. */
export function CloseFileSheet({ household, onDone, onClose }: CloseFileSheetProps) {
  const { householdId, nameMasked } = household
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, failure, submit } = useSubmit('POST /staff/aid/households/{householdId}/closure', householdChanged)
  const readVersion = useReadVersion(household.version, failure)
  const problem = reasonProblem(reason, '请写明撤档的原因')
  const close = async () => {
    setTried(true)
    if (problem) return
    const answer = await submit({ params: { householdId }, body: { reason: reason.trim(), version: readVersion() } })
    if (!answer) return
    onDone('已撤档。这户人家会收到通知，请在半年里回访。')
    await householdChanged()
  }
  return (
    <Sheet
      title={`撤档：${nameMasked} 一家`}
      confirm={{ label: '确定撤档', danger: true, busy: busy && '正在办理…', onPress: () => void close() }}
      onClose={onClose}
    >
      <View className="second">
        撤档前请当面听过这户人家的意见。撤档以后他们会收到通知；再回访半年；以后又有困难，可以重新申请。已经批准的帮扶照常发放。
      </View>
      <ReasonField
        label="为什么撤档"
        value={reason}
        onChange={setReason}
        problem={tried ? problem : undefined}
        common={closingReasons}
        help="这户人家会看到，请写清楚、写客气。"
      />
      <Said failure={failure} />
    </Sheet>
  )
}
