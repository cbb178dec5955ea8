import { View } from '@tarojs/components'
import type { KeptBulletin } from 'shared-types/bulletins'
import { useState } from 'react'
import { useSubmit } from '../../platform/answers.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { ReasonField } from '../reason-field.tsx'
import { useReadVersion } from '../read-version.ts'
import { Said } from '../said.tsx'
import { reasonProblem } from '../staff-words.ts'
import { bulletinsChanged } from './bulletins-view.ts'

/** One person takes it down at once. */
export function WithdrawSheet({ bulletin, onClose }: { bulletin: KeptBulletin; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, failure, submit } = useSubmit('POST /staff/bulletins/{bulletinId}/withdrawal', bulletinsChanged)
  const readVersion = useReadVersion(bulletin.version, failure)
  const why = reasonProblem(reason, '请写明为什么撤下')
  const withdraw = async () => {
    setTried(true)
    if (why) return
    const { bulletinId } = bulletin
    const done = await submit({ params: { bulletinId }, body: { version: readVersion(), reason: reason.trim() } })
    if (!done) return
    onClose()
    await bulletinsChanged()
  }
  return (
    <Sheet
      title="撤下这条公告"
      confirm={{ label: '撤下', danger: true, busy: busy && '正在办理…', onPress: () => void withdraw() }}
      onClose={onClose}
    >
      <View className="second">大家马上就看不到了。内容留着，改好后可以再发布。</View>
      <ReasonField
        label="为什么撤下"
        value={reason}
        onChange={setReason}
        problem={tried ? why : undefined}
        common={['内容有误', '事情已经办完']}
      />
      <Said failure={failure} />
    </Sheet>
  )
}
