import { View } from '@tarojs/components'
import { useState } from 'react'
import { Chips } from '../ui/chips.tsx'
import { DateInput } from '../ui/date-input'
import { Field } from '../ui/field.tsx'
import { Press } from '../ui/press'
import { Sheet } from '../ui/sheet.tsx'
import { StateSentence } from '../ui/state-sentence.tsx'
import { TextInput } from '../ui/text-input'
import { type ClosureBody, type ClosureEnd, closureEnds, closureProblems, closureReasons, closureTimes } from './closure-view.ts'

interface CloseSheetProps {
  busy: boolean
  /** Why it was not taken. */
  problem: string | undefined
  onSend: (body: ClosureBody) => void
  onClose: () => void
}

/** Why, and until when, a station is shut. */
export function CloseSheet({ busy, problem, onSend, onClose }: CloseSheetProps) {
  const [reason, setReason] = useState('')
  const [end, setEnd] = useState<ClosureEnd>('today')
  const [day, setDay] = useState('')
  const [tried, setTried] = useState(false)
  const wrong = closureProblems(reason, end, day, new Date())
  const shown = tried ? wrong : {}
  const send = () => {
    setTried(true)
    if (!wrong.reason && !wrong.day) onSend({ reason: reason.trim(), ...closureTimes(end, day, new Date()) })
  }
  return (
    <Sheet title="临时关闭" confirm={{ label: '确定关闭', busy: busy && '正在保存…', onPress: send }} onClose={onClose}>
      <Field label="关到什么时候" error={shown.day}>
        <Chips label="关到什么时候" id="until" options={closureEnds} value={end} onChange={setEnd} />
        {end === 'day' && (
          <View className="gap">
            <DateInput id="until-day" label="最后关到哪一天" value={day} wrong={Boolean(shown.day)} onChange={setDay} />
          </View>
        )}
      </Field>
      <Field label="原因" error={shown.reason} help="地图和列表上会写出来，让人不白跑。">
        <View className="chips common-reasons">
          {closureReasons.map((words, i) => (
            <Press key={words} id={`common-${i}`} className="chip" onPress={() => setReason(words)}>
              {words}
            </Press>
          ))}
        </View>
        <TextInput id="reason" label="原因" value={reason} maxLength={60} wrong={Boolean(shown.reason)} onChange={setReason} />
      </Field>
      {problem && <StateSentence tone="problem">{problem}</StateSentence>}
    </Sheet>
  )
}
