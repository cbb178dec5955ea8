import { View } from '@tarojs/components'
import { useState } from 'react'
import { useSubmit } from '../../platform/answers.ts'
import { saveSpreadsheet } from '../../platform/save-file'
import { Sheet } from '../../ui/sheet.tsx'
import { ReasonField } from '../reason-field.tsx'
import { Said } from '../said.tsx'
import { reasonProblem } from '../staff-words.ts'

const mostReason = 100

/** What is taken out, and how one speaks of it. */
export interface Export {
  route: 'POST /staff/contests/{contestId}/entry-sheets' | 'POST /staff/contests/{contestId}/safety-sheets'
  title: string
  note: string
  /** Reasons that are often given. */
  common: string[]
  taken: (rows: number) => string
}

export const entriesExport: Export = {
  route: 'POST /staff/contests/{contestId}/entry-sheets',
  title: '导出报名表',
  note: 'Excel 表格，有完整姓名，手机号打码。',
  common: ['制作参赛证', '安排考场和分组', '上报名单'],
  taken: rows => `报名表有 ${rows} 人，已经导出。`,
}

interface ExportSheetProps {
  contestId: string
  what: Export
  onDone: (words: string) => void
  onClose: () => void
}

/** Names leave here, for a reason that is written down first. */
export function ExportSheet({ contestId, what, onDone, onClose }: ExportSheetProps) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, failure, submit } = useSubmit(what.route)
  const problem = reasonProblem(reason, '请写明导出的用途', mostReason)
  const take = async () => {
    setTried(true)
    if (problem) return
    const file = await submit({ params: { contestId }, body: { reason: reason.trim() } })
    if (!file) return
    const saved = await saveSpreadsheet(file.base64, file.fileName)
    onDone(saved ? what.taken(file.rows) : '表格已经生成，但没有存到这台设备上，请再导出一次。')
  }
  return (
    <Sheet
      title={what.title}
      confirm={{ label: '导出表格', busy: busy && '正在准备…', onPress: () => void take() }}
      said={<Said failure={failure} />}
      onClose={onClose}
    >
      <View className="second">{what.note}您的姓名、时间和用途会写在表里，也会记录下来。用完请删除。</View>
      <ReasonField
        label="导出做什么用"
        value={reason}
        onChange={setReason}
        problem={tried ? problem : undefined}
        common={what.common}
        most={mostReason}
      />
    </Sheet>
  )
}
