import { View } from '@tarojs/components'
import { useState } from 'react'
import { canScan } from '../../../../platform/scan'
import { Button } from '../../../../ui/button'
import { TextField } from '../../../../ui/text-field.tsx'

interface TypeNumberProps {
  /** Whether it could be read. */
  onNumber: (number: string) => boolean
  said: string | undefined
}

/** For a pass that cannot be scanned, and for who reads their number aloud. */
export function TypeNumber({ onNumber, said }: TypeNumberProps) {
  const [number, setNumber] = useState('')
  const enter = () => {
    if (number.trim() && onNumber(number)) setNumber('')
  }
  return (
    <View>
      <TextField
        id="number"
        label="输入参赛编号"
        example="例如 7K3M ABCD"
        value={number}
        maxLength={40}
        error={said}
        onChange={setNumber}
        onDone={enter}
      />
      <View className="gap">
        <Button {...(canScan ? {} : { kind: 'primary' as const })} id="enter-number" label="签到" onPress={enter} />
      </View>
    </View>
  )
}
