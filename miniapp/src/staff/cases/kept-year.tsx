import { View } from '@tarojs/components'
import type { YearCalendar } from 'shared-types/calendar-endpoints'
import { useSubmit } from '../../platform/answers.ts'
import { Button } from '../../ui/button'
import { Heading } from '../../ui/heading.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { BesidePart } from '../beside-part.tsx'
import { sourceLine, yearRows } from './calendar-view.ts'
import { MarkedRows } from './marked-rows.tsx'
import { calendarsChanged, isChanged } from './marked-view.ts'

interface KeptYearProps {
  calendar: YearCalendar
  /** Absent: the reader writes no calendars. */
  onEdit?: (() => void) | undefined
}

/** By which days a year is counted, and what waits beside it for a second person. */
export function KeptYear({ calendar, onEdit }: KeptYearProps) {
  const { year, draft, source } = calendar
  const publishing = useSubmit('POST /staff/calendars/{year}/publication', calendarsChanged)
  const withdrawing = useSubmit('POST /staff/calendars/{year}/withdrawal', calendarsChanged)
  return (
    <View className="group">
      <Heading>{`${year} 年`}</Heading>
      <BesidePart
        id={year}
        kept={calendar}
        inForce={calendar.version}
        publishing={{ ...publishing, send: body => publishing.submit({ params: { year }, body }) }}
        onEdit={onEdit}
        withdrawing={{ ...withdrawing, send: body => withdrawing.submit({ params: { year }, body }) }}
        changed={calendarsChanged}
      >
        {draft && <DraftFacts calendar={calendar} draft={draft} />}
      </BesidePart>
      <View className={draft ? 'group' : ''}>
        {draft && <Heading>{`${year} 年：现在用的`}</Heading>}
        <InForce calendar={calendar} />
      </View>
      {onEdit && !draft && (
        <Button
          kind="link"
          id={`edit-${year}`}
          label={source === 'none' ? `录入 ${year} 年` : `修改 ${year} 年`}
          onPress={onEdit}
        />
      )}
    </View>
  )
}

function InForce({ calendar }: { calendar: YearCalendar }) {
  if (calendar.source === 'none') return <StateSentence tone="waiting">{sourceLine(calendar)}</StateSentence>
  return (
    <>
      <MarkedRows rows={yearRows(calendar.year, calendar)} />
      <View className="second gap">{sourceLine(calendar)}</View>
    </>
  )
}

/** Beside a year that nobody knew before, everything would be new: nothing is marked. */
function DraftFacts({ calendar, draft }: { calendar: YearCalendar; draft: NonNullable<YearCalendar['draft']> }) {
  const isKnown = calendar.source !== 'none'
  const rows = yearRows(calendar.year, draft, isKnown ? calendar : undefined)
  return (
    <>
      <MarkedRows rows={rows} />
      {isKnown && !isChanged(rows) && <View className="second gap">日子和现在用的一样。</View>}
      <View className="second gap">{`依据：${draft.notice}`}</View>
    </>
  )
}
