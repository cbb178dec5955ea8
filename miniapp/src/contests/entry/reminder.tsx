import { View } from '@tarojs/components'
import type { MyEntry } from 'shared-types/contest-entries'
import { useState } from 'react'
import { useAnswer } from '../../platform/answers.ts'
import { addedWords, addToCalendar } from '../../platform/calendar'
import { Button } from '../../ui/button'
import { Facts } from '../../ui/facts.tsx'
import { Heading } from '../../ui/heading.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { stageFacts } from '../contest-words.ts'

/** When and where to come, and a note of it in the phone's own calendar. */
export function Reminder({ entry: { contestId, contestTitle, stageKey }, now }: { entry: MyEntry; now: Date }) {
  const answer = useAnswer('GET /contests/{contestId}', { params: { contestId } })
  const [added, setAdded] = useState<boolean>()
  const stage = answer.data?.contest.stages.find(one => one.stageKey === stageKey)
  if (!stage || Date.parse(stage.endsAt) < now.getTime()) return null
  const { name, startsAt, endsAt, place } = stage
  const add = () => void addToCalendar({ title: `${contestTitle} ${name}`, startsAt, endsAt, place }).then(setAdded)
  return (
    <View>
      <Heading>时间和地点</Heading>
      <Facts facts={stageFacts([stage], now)} />
      <View className="gap stack">
        <Button id="add-to-calendar" label="记到手机日历，提前一天提醒" onPress={add} />
        {added === true && <StateSentence tone="done">{addedWords}</StateSentence>}
        {added === false && <StateSentence tone="problem">没有记到日历，请自己记下时间和地点。</StateSentence>}
      </View>
    </View>
  )
}
