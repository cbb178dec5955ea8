import { View } from '@tarojs/components'
import type { Season } from 'shared-types/cooling'
import { useState } from 'react'
import { useAnswer } from '../../../../platform/answers.ts'
import { Button } from '../../../../ui/button'
import { DateInput } from '../../../../ui/date-input'
import { localToday } from '../../../../ui/dates.ts'
import { Field } from '../../../../ui/field.tsx'
import { Heading } from '../../../../ui/heading.tsx'
import { List, ListRow } from '../../../../ui/list-row.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { dayNote } from '../../cooling-desk-view.ts'
import { SetDays } from './set-days.tsx'

interface DaysProps {
  season: Season
  keeps: boolean
  onChanged: () => Promise<unknown>
}

/** What stations give out on one day, and how far it has gone. */
export function Days({ season, keeps, onChanged }: DaysProps) {
  const { seasonId, opensOn, closesOn } = season
  const today = localToday()
  const [on, setOn] = useState(today < opensOn ? opensOn : today > closesOn ? closesOn : today)
  const [setting, setSetting] = useState(false)
  const answer = useAnswer('GET /staff/cooling/seasons/{seasonId}/day-quotas', { params: { seasonId }, query: { on } })
  return (
    <View>
      <Heading>驿站每天的份数</Heading>
      <Field label="看哪一天">
        <DateInput id="day" label="看哪一天" value={on} latest={closesOn} onChange={setOn} />
      </Field>
      <View className="gap">
        <Loaded answer={answer}>
          {({ items }) =>
            items.length === 0 ? (
              <View className="second">这一天还没有驿站发放。</View>
            ) : (
              <List>
                {items.map(day => (
                  <ListRow key={day.stationId} id={`day-${day.stationId}`} title={day.stationName} note={dayNote(day)} />
                ))}
              </List>
            )
          }
        </Loaded>
      </View>
      {setting ? (
        <SetDays
          season={season}
          from={on}
          onDone={async () => {
            await onChanged()
            setSetting(false)
          }}
        />
      ) : (
        keeps && (
          <View className="gap">
            <Button id="set-days" label="安排驿站的份数" onPress={() => setSetting(true)} />
          </View>
        )
      )}
    </View>
  )
}
