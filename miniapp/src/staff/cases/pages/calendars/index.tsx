import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { useAnswer } from '../../../../platform/answers.ts'
import { scrollTop } from '../../../../platform/scroll-top.ts'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { useAtCounty } from '../../../my-roles.ts'
import '../../../staff.scss'
import { CalendarEditor } from '../../calendar-editor.tsx'
import { KeptYear } from '../../kept-year.tsx'

/** By which days terms are counted, this year and the next; the county's managers write them down, another of the county puts them in force. */
export default function CalendarsPage() {
  const answer = useAnswer('GET /staff/calendars', {})
  const writes = useAtCounty('manager')
  const [year, setYear] = useState<string>()
  useEffect(scrollTop, [year])
  const editing = answer.data?.items.find(calendar => calendar.year === year)
  if (editing) return <CalendarEditor key={editing.year} calendar={editing} onClose={() => setYear(undefined)} />
  return (
    <Page>
      <View className="lead">办理期限、公示天数和驿站的节假日开放时间都按这份日历算。一位同事照通知录入，另一位看过才启用。</View>
      <Loaded answer={answer}>
        {({ items }) => (
          <>
            {/* The next year first: it is what somebody comes to enter. */}
            {[...items].reverse().map(calendar => (
              <KeptYear key={calendar.year} calendar={calendar} onEdit={writes ? () => setYear(calendar.year) : undefined} />
            ))}
          </>
        )}
      </Loaded>
    </Page>
  )
}
