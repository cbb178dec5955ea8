import { View } from '@tarojs/components'
import { useState } from 'react'
import { useSubmit } from '../../../platform/answers.ts'
import { saveSpreadsheet } from '../../../platform/save-file'
import { Sheet } from '../../../ui/sheet.tsx'
import { ReasonField } from '../../reason-field.tsx'
import { Said } from '../../said.tsx'
import { reasonProblem } from '../../staff-words.ts'
import { exportReasons, savedSentence, type Sentence } from './payment-view.ts'
import { paymentsChanged } from './payments-changed.ts'

const mostReason = 100

interface ExportSheetProps {
  batchId: string
  onDone: (said: Sentence) => void
  onClose: () => void
}

/** Plain names and cards leave here, for a reason that is written down first. */
export function ExportSheet({ batchId, onDone, onClose }: ExportSheetProps) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, failure, submit } = useSubmit('POST /staff/aid/batches/{batchId}/bank-file')
  const problem = reasonProblem(reason, '请写明导出的原因', mostReason)
  const take = async () => {
    setTried(true)
    if (problem) return
    const file = await submit({ params: { batchId }, body: { reason: reason.trim() } })
    await paymentsChanged()
    if (file) onDone(savedSentence(await saveSpreadsheet(file.fileBase64, file.fileName)))
  }
  return (
    <Sheet
      title="导出银行表"
      confirm={{ label: '导出', busy: busy && '正在准备…', onPress: () => void take() }}
      onClose={onClose}
    >
      <View className="second">
        表里有完整的姓名和卡号，只能交给银行。谁、什么时候、为什么导出，都会记录。批准过这一批里任何一笔的人不能导出。
      </View>
      <ReasonField
        label="为什么导出"
        value={reason}
        onChange={setReason}
        problem={tried ? problem : undefined}
        common={exportReasons}
        most={mostReason}
      />
      <Said failure={failure} />
    </Sheet>
  )
}
