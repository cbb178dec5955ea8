import { View } from '@tarojs/components'
import { useState } from 'react'
import { useSubmit } from '../../platform/answers.ts'
import { saveSpreadsheet } from '../../platform/save-file'
import { Sheet } from '../../ui/sheet.tsx'
import { ReasonField } from '../reason-field.tsx'
import { Said } from '../said.tsx'
import { reasonProblem } from '../staff-words.ts'
import { exportReasons, savedSentence, type Sentence } from './ledger-view.ts'

interface ExportSheetProps {
  bookId: string
  onDone: (said: Sentence) => void
  onClose: () => void
}

/** A copy says on itself who took it out and what for. */
export function ExportSheet({ bookId, onDone, onClose }: ExportSheetProps) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, failure, submit } = useSubmit('POST /staff/ledger/books/{bookId}/export')
  const problem = reasonProblem(reason, '请写明用途')
  const take = async () => {
    setTried(true)
    if (problem) return
    const file = await submit({ params: { bookId }, body: { reason: reason.trim() } })
    if (file) onDone(savedSentence(await saveSpreadsheet(file.fileBase64, file.fileName)))
  }
  return (
    <Sheet
      title="导出台账"
      confirm={{ label: '导出表格', busy: busy && '正在准备…', onPress: () => void take() }}
      onClose={onClose}
    >
      <View className="second">导出的是 Excel 表格，姓名仍然打码。您的姓名、时间和用途会写在表里，也会记录下来。</View>
      <ReasonField
        label="导出做什么用"
        value={reason}
        onChange={setReason}
        problem={tried ? problem : undefined}
        common={exportReasons}
      />
      <Said failure={failure} />
    </Sheet>
  )
}
