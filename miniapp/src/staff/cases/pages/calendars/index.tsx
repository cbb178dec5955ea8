import { View } from '@tarojs/components'
import type { YearCalendar } from 'shared-types/calendar-endpoints'
import { useState } from 'react'
import { useAnswer } from '../../../../platform/answers.ts'
import { Button } from '../../../../ui/button'
import { Heading } from '../../../../ui/heading.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { StateSentence } from '../../../../ui/state-sentence.tsx'
import { useAtCounty } from '../../../my-roles.ts'
import '../../../staff.scss'
import { CalendarEditor } from '../../calendar-editor.tsx'
import { CalendarFacts } from '../../calendar-facts.tsx'
import { sourceLine } from '../../calendar-view.ts'

/** By which days terms are counted, this year and the next; the county's managers enter them. */
export default function CalendarsPage() {
  const answer = useAnswer('GET /staff/calendars', {})
  const mayChange = useAtCounty('manager')
  const [year, setYear] = useState<string>()
  const editing = answer.data?.items.find(calendar => calendar.year === year)
  if (editing) return <CalendarEditor key={editing.year} calendar={editing} onClose={() => setYear(undefined)} />
  return (
    <Page>
      <View className="lead">办理期限、公示天数和驿站的节假日开放时间都按这份日历算。</View>
      <Loaded answer={answer}>
        {({ items }) => (
          <>
            {/* The next year first: it is what somebody comes to enter. */}
            {[...items].reverse().map(calendar => (
              <View className="group" key={calendar.year}>
                <Heading>{`${calendar.year} 年`}</Heading>
                <YearFacts calendar={calendar} />
                {mayChange && (
                  <Button
                    kind="link"
                    id={`edit-${calendar.year}`}
                    label={calendar.source === 'none' ? `录入 ${calendar.year} 年` : `修改 ${calendar.year} 年`}
                    onPress={() => setYear(calendar.year)}
                  />
                )}
              </View>
            ))}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function YearFacts({ calendar }: { calendar: YearCalendar }) {
  if (calendar.source === 'none') return <StateSentence tone="waiting">{sourceLine(calendar)}</StateSentence>
  return (
    <>
      <CalendarFacts {...calendar} />
      <View className="second gap">{sourceLine(calendar)}</View>
    </>
  )
}
