import { View } from '@tarojs/components'
import { useState } from 'react'
import { occupationList, occupationWords } from 'shared-types/occupations'
import type { KeptStation } from 'shared-types/station-keeping'
import { outdate, useSubmit } from '../../../platform/answers.ts'
import { Button } from '../../../ui/button'
import { Chips } from '../../../ui/chips.tsx'
import { Field } from '../../../ui/field.tsx'
import { Heading } from '../../../ui/heading.tsx'
import { Press } from '../../../ui/press'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { counted, type Counts, keepingProblem, sumOf, tallyDays } from '../../keeping-view.ts'

/** How many came without scanning, by what they do: nobody is named. */
export function Tally({ station }: { station: KeptStation }) {
  const [day, setDay] = useState(station.days[0]?.on ?? '')
  const on = station.days.find(one => one.on === day)
  const [counts, setCounts] = useState<Counts>(on?.tally ?? {})
  const [saved, setSaved] = useState<string>()
  const { busy, failure, submit } = useSubmit('PUT /me/stations/{stationId}/tallies/{day}')
  const choose = (next: string) => {
    setDay(next)
    setSaved(undefined)
    setCounts(station.days.find(one => one.on === next)?.tally ?? {})
  }
  const change = (next: Counts) => {
    setSaved(undefined)
    setCounts(next)
  }
  const save = async () => {
    if (!(await submit({ params: { stationId: station.stationId, day }, body: { counts } }))) return
    setSaved(`已登记 ${sumOf(counts)} 人次。`)
    await outdate('GET /me/stations')
  }
  return (
    <View className="group">
      <Heading>登记来的人</Heading>
      <View className="second">{`只数没有扫码的人。这一天扫码 ${on?.scans ?? 0} 人次，不用再登记。`}</View>
      <View className="gap">
        <Chips label="哪一天" id="day" options={tallyDays(station.days, new Date())} value={day} onChange={choose} />
      </View>
      <View className="card gap">
        {occupationList.map(occupation => (
          <View className="stepper" key={occupation}>
            <View className="stepper-words">{occupationWords[occupation]}</View>
            <Press
              className="stepper-press"
              id={`less-${occupation}`}
              label={`${occupationWords[occupation]}少 1 人`}
              onPress={() => change(counted(counts, occupation, -1))}
            >
              −
            </Press>
            <View
              className="stepper-count"
              {...({ 'aria-label': `${occupationWords[occupation]}人数`, role: 'status' } as object)}
            >
              {counts[occupation] ?? 0}
            </View>
            <Press
              className="stepper-press"
              id={`more-${occupation}`}
              label={`${occupationWords[occupation]}多 1 人`}
              onPress={() => change(counted(counts, occupation, 1))}
            >
              ＋
            </Press>
          </View>
        ))}
      </View>
      <Field label={`合计 ${sumOf(counts)} 人次`}>
        <Button id="save-tally" label="保存人次" busy={busy && '正在保存…'} onPress={() => void save()} />
      </Field>
      {(failure || saved) && (
        <View className="gap">
          <StateSentence tone={failure ? 'problem' : 'done'}>{failure ? keepingProblem(failure) : (saved ?? '')}</StateSentence>
        </View>
      )}
    </View>
  )
}
