import { View } from '@tarojs/components'
import { useState } from 'react'
import { useSubmit } from '../../../../platform/answers.ts'
import { Button } from '../../../../ui/button'
import { Chips } from '../../../../ui/chips.tsx'
import { Sheet } from '../../../../ui/sheet.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { Said } from '../../../said.tsx'
import { reasonProblem } from '../../../staff-words.ts'
import { wholeNumber } from '../../cooling-desk-view.ts'

const directions = [
  { value: 'more', words: '追加' },
  { value: 'fewer', words: '减少' },
] as const

/** A new row in the book: nothing that was planned is rewritten. */
export function ChangePlan({ seasonId, onDone }: { seasonId: string; onDone: () => Promise<unknown> }) {
  const [open, setOpen] = useState(false)
  const [direction, setDirection] = useState<'more' | 'fewer'>('more')
  const [pieces, setPieces] = useState('')
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const { busy, failure, submit } = useSubmit('POST /staff/cooling/seasons/{seasonId}/plan')
  if (!open) return <Button kind="link" id="change-plan" label="追加或减少计划" onPress={() => setOpen(true)} />
  const count = wholeNumber(pieces)
  const problem = reasonProblem(reason, '请写明原因')
  const send = async () => {
    setAsked(true)
    if (!count || problem) return
    const done = await submit({ params: { seasonId }, body: { by: direction === 'more' ? count : -count, reason } })
    if (!done) return
    await onDone()
    setOpen(false)
  }
  return (
    <Sheet
      title="改计划"
      confirm={{ label: '记入台账', busy: busy && '正在保存…', onPress: () => void send() }}
      onClose={() => setOpen(false)}
    >
      <View className="stack">
        <Chips label="追加还是减少" id="direction" options={directions} value={direction} onChange={setDirection} />
        <TextField
          id="plan-pieces"
          label="多少份"
          kind="number"
          value={pieces}
          error={asked && !count ? '请填写份数' : undefined}
          onChange={setPieces}
        />
        <TextField
          id="plan-reason"
          label="原因"
          manyLines
          maxLength={200}
          value={reason}
          error={asked ? problem : undefined}
          onChange={setReason}
        />
        <Said failure={failure} />
      </View>
    </Sheet>
  )
}
