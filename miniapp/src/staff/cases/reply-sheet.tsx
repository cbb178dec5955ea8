import { useState } from 'react'
import type { Failure } from '../../platform/failure.ts'
import { scrollTop } from '../../platform/scroll-top.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { ReasonField } from '../reason-field.tsx'
import { Said } from '../said.tsx'
import { reasonProblem } from '../staff-words.ts'
import { caseChanged } from './case-changed.ts'

export interface ReplyWords {
  title: string
  confirm: string
  /** Written often. */
  common: readonly string[]
}

interface ReplySheetProps {
  words: ReplyWords
  busy: boolean
  failure: Failure | undefined
  /** Whether it was taken. */
  onSend: (reply: string) => Promise<boolean>
  onClose: () => void
}

const mostReply = 300

/** An answer in words that whoever wrote will read. */
export function ReplySheet({ words: { title, confirm, common }, busy, failure, onSend, onClose }: ReplySheetProps) {
  const [reply, setReply] = useState('')
  const [tried, setTried] = useState(false)
  const problem = reasonProblem(reply, '请写明答复', mostReply)
  const send = async () => {
    setTried(true)
    if (problem) return
    if (!(await onSend(reply.trim()))) return
    onClose()
    scrollTop()
    await caseChanged()
  }
  return (
    <Sheet title={title} confirm={{ label: confirm, busy: busy && '正在保存…', onPress: () => void send() }} onClose={onClose}>
      <ReasonField
        label="答复（对方会看到）"
        value={reply}
        onChange={setReply}
        problem={tried ? problem : undefined}
        help="点上面常用的写法，再按实际情况改。"
        common={common}
        most={mostReply}
      />
      <Said failure={failure} />
    </Sheet>
  )
}
