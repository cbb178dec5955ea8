import { View } from '@tarojs/components'
import { useState } from 'react'
import { useSubmit } from '../../platform/answers.ts'
import { saveSpreadsheet } from '../../platform/save-file'
import { Sheet } from '../../ui/sheet.tsx'
import { ReasonField } from '../reason-field.tsx'
import { Said } from '../said.tsx'
import { reasonProblem } from '../staff-words.ts'
import { exportReasons, type Filter, savedSentence, type Sentence } from './audit-view.ts'

const mostReason = 100

interface ExportSheetProps {
  filter: Filter
  looksAt: string
  onDone: (said: Sentence) => void
  onClose: () => void
}

/** A copy says on itself who took it out and what for, and is an act itself. */
export function ExportSheet({ filter, looksAt, onDone, onClose }: ExportSheetProps) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, failure, submit } = useSubmit('POST /staff/audit/export')
  const problem = reasonProblem(reason, '请写明用途', mostReason)
  const take = async () => {
    setTried(true)
    if (problem) return
    const file = await submit({ body: { ...filter, reason: reason.trim() } })
    if (file) onDone(savedSentence(await saveSpreadsheet(file.fileBase64, file.fileName), file.rows))
  }
  const tooMany = failure?.code === 'too-many-rows'
  return (
    <Sheet
      title="导出日志"
      confirm={{ label: '导出表格', busy: busy && '正在准备…', onPress: () => void take() }}
      said={
        tooMany ? <View className="second">超过 5,000 条，一张表放不下。请先筛选，分几次导出。</View> : <Said failure={failure} />
      }
      onClose={onClose}
    >
      <View className="second">{`导出：${looksAt || '全部'}。姓名仍然打码。您的姓名、时间和用途会写在表里，也会记进日志。`}</View>
      <ReasonField
        label="导出做什么用"
        value={reason}
        onChange={setReason}
        problem={tried ? problem : undefined}
        common={exportReasons}
        most={mostReason}
      />
    </Sheet>
  )
}
