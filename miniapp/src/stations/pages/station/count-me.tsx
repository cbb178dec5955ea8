import { View } from '@tarojs/components'
import { useState } from 'react'
import { occupationList, occupationWords } from 'shared-types/occupations'
import type { Occupation } from 'shared-types/organisations'
import { useSubmit } from '../../../platform/answers.ts'
import { Button } from '../../../ui/button'
import { Chips } from '../../../ui/chips.tsx'
import { failureSentence } from '../../../ui/failure-words.ts'
import { Heading } from '../../../ui/heading.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { visitorOfToday } from '../../visitor.ts'

const options = [
  { value: 'none' as const, words: '不说' },
  ...occupationList.map(value => ({ value, words: occupationWords[value] })),
]

/** Only for the figures, and only if one likes; nothing depends on it. */
export function CountMe({ stationId, scanned }: { stationId: string; scanned: boolean }) {
  const [open, setOpen] = useState(scanned)
  const [occupation, setOccupation] = useState<Occupation | 'none'>('none')
  const [counted, setCounted] = useState(false)
  const { busy, failure, submit } = useSubmit('POST /stations/{stationId}/visits')
  if (counted) return <StateSentence tone="done">谢谢，已经记上。只记人次，不记您是谁。</StateSentence>
  if (!open) return <Button kind="link" id="count-me" label="我到了，记一次（可不记）" onPress={() => setOpen(true)} />
  const send = async () => {
    const body = { visitor: visitorOfToday(), ...(occupation === 'none' ? {} : { occupation }) }
    if (await submit({ params: { stationId }, body })) setCounted(true)
  }
  return (
    <View className="card stack">
      <Heading>记一次（可不记）</Heading>
      <View className="second">只统计人次，不记您是谁，不记也一样使用。您的职业：</View>
      <Chips label="您的职业" id="occupation" options={options} value={occupation} onChange={setOccupation} />
      {failure && <StateSentence tone="problem">{failureSentence(failure)}</StateSentence>}
      <Button id="send-visit" label="记一次" busy={busy && '正在记'} onPress={() => void send()} />
    </View>
  )
}
