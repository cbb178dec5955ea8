import { View } from '@tarojs/components'
import { useState } from 'react'
import { useSubmit } from '../../../platform/answers.ts'
import { Button } from '../../../ui/button'
import { Heading } from '../../../ui/heading.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { handoverProblem } from '../../cooling-view.ts'

/** For who has no mini-program at hand. The number is kept as a mask; it only keeps one person from two pieces a day. */
export function ByPhone({ stationId, onDone }: { stationId: string; onDone: () => void }) {
  const [open, setOpen] = useState(false)
  const [phone, setPhone] = useState('')
  const [handed, setHanded] = useState<string>()
  const { busy, failure, submit } = useSubmit('POST /me/stations/{stationId}/cooling-handovers')
  if (!open) return <Button kind="link" id="by-phone" label="对方没有小程序？用手机号登记" onPress={() => setOpen(true)} />
  const hand = async () => {
    setHanded(undefined)
    const done = await submit({ params: { stationId }, body: { phone } })
    if (!done) return
    setHanded(done.phoneMasked)
    setPhone('')
    onDone()
  }
  return (
    <View>
      <Heading>用手机号登记</Heading>
      <TextField
        id="phone"
        label="对方的手机号"
        help="只用来核对一天一份，系统里只留打星号的号码。"
        kind="phone"
        value={phone}
        maxLength={11}
        error={failure && handoverProblem(failure)}
        onChange={setPhone}
      />
      <View className="stack gap">
        <Button id="hand-over" label="登记并发放 1 份" busy={busy && '正在登记…'} onPress={() => void hand()} />
        {handed && <StateSentence tone="done">{`${handed} 已登记，请发 1 份。`}</StateSentence>}
      </View>
    </View>
  )
}
