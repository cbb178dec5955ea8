import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { Failure } from '../platform/failure.ts'
import { Button } from '../ui/button'
import { Chips } from '../ui/chips.tsx'
import { Field } from '../ui/field.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { ReasonField } from './reason-field.tsx'
import { Said } from './said.tsx'
import { reasonProblem } from './staff-words.ts'

const shownSeconds = 30

interface RevealProps {
  label: string
  /** What may be asked for; at least one. */
  fields: readonly { value: string; words: string }[]
  /** Reasons given often. */
  common: readonly string[]
  asking: { busy: boolean; failure: Failure | undefined; clear: () => void }
  /** Nothing where it failed. */
  ask: (field: string, reason: string) => Promise<string | undefined>
}

/** One plain value at a time, for a reason that is recorded, for as long as the sheet is open and not for longer than a short while. */
export function Reveal({ label, ...rest }: RevealProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        kind="link"
        id="reveal"
        label={label}
        onPress={() => {
          rest.asking.clear()
          setOpen(true)
        }}
      />
      {open && <RevealSheet {...rest} onClose={() => setOpen(false)} />}
    </>
  )
}

function RevealSheet({ fields, common, asking, ask, onClose }: Omit<RevealProps, 'label'> & { onClose: () => void }) {
  const [field, setField] = useState(fields[0]?.value ?? '')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const [shown, setShown] = useState<{ field: string; value: string }>()
  useEffect(() => {
    if (!shown) return
    const timer = setTimeout(() => setShown(undefined), shownSeconds * 1000)
    return () => clearTimeout(timer)
  }, [shown])
  const problem = reasonProblem(reason, '请写明查看的原因', 100)
  const show = async () => {
    setTried(true)
    if (problem) return
    const value = await ask(field, reason.trim())
    setShown(value === undefined ? undefined : { field, value })
  }
  const choose = (next: string) => {
    setField(next)
    setShown(undefined)
  }
  return (
    <Sheet
      title="查看完整内容"
      confirm={{ label: '查看', busy: asking.busy && '正在取…', onPress: () => void show() }}
      closeLabel={shown ? '看好了' : '不看了'}
      said={<Said failure={asking.failure} />}
      onClose={onClose}
    >
      {shown ? (
        <View className="revealed" id="revealed" {...({ role: 'status' } as object)}>
          <View className="second">{fields.find(one => one.value === shown.field)?.words}</View>
          <View className="plain-value">{shown.value}</View>
          <View className="second">{`${shownSeconds} 秒后自动隐藏。谁、什么时候、为什么看的，已经记录。`}</View>
        </View>
      ) : (
        <View className="second">平时不显示完整内容，是为了保护本人。每看一项都会记录下来。</View>
      )}
      <Field label="看哪一项">
        <Chips label="看哪一项" id="field" options={fields} value={field} onChange={choose} />
      </Field>
      <ReasonField
        label="为什么要看"
        value={reason}
        onChange={setReason}
        problem={tried ? problem : undefined}
        common={common}
        most={100}
      />
    </Sheet>
  )
}
