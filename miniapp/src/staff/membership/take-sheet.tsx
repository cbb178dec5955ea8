import { View } from '@tarojs/components'
import { useState } from 'react'
import { useSubmit } from '../../platform/answers.ts'
import { saveSpreadsheet } from '../../platform/save-file'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { ReasonField } from '../reason-field.tsx'
import { Said } from '../said.tsx'
import { reasonProblem } from '../staff-words.ts'

const mostReason = 100
type Content = 'masked' | 'plain'
const contents: { value: Content; words: string }[] = [
  { value: 'masked', words: '打码的：核对人数和名单' },
  { value: 'plain', words: '完整的：有证件号码和手机号，报送上级用' },
]

interface TakeSheetProps {
  orgId: string
  onDone: (words: string) => void
  onClose: () => void
}

/** Personal data leave here, for a reason that is written down first. */
export function TakeSheet({ orgId, onDone, onClose }: TakeSheetProps) {
  const [content, setContent] = useState<Content>('masked')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, failure, submit } = useSubmit('POST /staff/membership/organisations/{orgId}/register-sheets')
  const problem = reasonProblem(reason, '请写明导出的用途', mostReason)
  const take = async () => {
    setTried(true)
    if (problem) return
    const file = await submit({ params: { orgId }, body: { inPlain: content === 'plain', reason: reason.trim() } })
    if (!file) return
    const saved = await saveSpreadsheet(file.fileBase64, file.fileName)
    onDone(saved ? `名册有 ${file.rows} 人，已经导出。` : '表格已经生成，但没有存到这台设备上，请再导出一次。')
  }
  return (
    <Sheet
      title="导出会员名册"
      confirm={{ label: '导出表格', busy: busy && '正在准备…', onPress: () => void take() }}
      said={<Said failure={failure} />}
      onClose={onClose}
    >
      <View className="second">您的姓名、时间和用途会写在表里，也会记录下来。用完请删除。</View>
      <ChoiceField id="content" label="导出什么" options={contents} value={content} onChange={setContent} />
      <ReasonField
        label="导出做什么用"
        value={reason}
        onChange={setReason}
        problem={tried ? problem : undefined}
        common={['报送上级工会', '核对会员名单', '换届选举']}
        most={mostReason}
      />
    </Sheet>
  )
}
