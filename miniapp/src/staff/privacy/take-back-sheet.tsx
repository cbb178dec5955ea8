import { View } from '@tarojs/components'
import type { KeptConsentText } from 'shared-types/consent-text-endpoints'
import { useState } from 'react'
import { useSubmit } from '../../platform/answers.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { ReasonField } from '../reason-field.tsx'
import { useReadVersion } from '../read-version.ts'
import { Said } from '../said.tsx'
import { reasonProblem } from '../staff-words.ts'
import { consentTextsChanged } from './consent-texts-view.ts'

/** One person takes back what nobody has been asked in yet. */
export function TakeBackSheet({ text, onClose }: { text: KeptConsentText; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, failure, submit } = useSubmit('POST /staff/consent-texts/{purpose}/withdrawal', consentTextsChanged)
  const readVersion = useReadVersion(text.version, failure)
  const why = reasonProblem(reason, '请写明为什么撤回')
  const takeBack = async () => {
    setTried(true)
    if (why) return
    const { purpose } = text
    const done = await submit({ params: { purpose }, body: { version: readVersion(), reason: reason.trim() } })
    if (!done) return
    onClose()
    await consentTextsChanged()
  }
  return (
    <Sheet
      title="撤回公布的一版"
      confirm={{ label: '撤回', danger: true, busy: busy && '正在办理…', onPress: () => void takeBack() }}
      onClose={onClose}
    >
      <View className="second">它还没有启用，没有人按它同意过。文字留作草稿，改好可以再公布。</View>
      <ReasonField
        label="为什么撤回"
        value={reason}
        onChange={setReason}
        problem={tried ? why : undefined}
        common={['文字有误', '推迟启用']}
      />
      <Said failure={failure} />
    </Sheet>
  )
}
