import { View } from '@tarojs/components'
import type { YearCalendar } from 'shared-types/calendar-endpoints'
import { useState } from 'react'
import { useSubmit } from '../../platform/answers.ts'
import { Button } from '../../ui/button'
import { Heading } from '../../ui/heading.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { Said } from '../said.tsx'
import { sourceLine, yearRows } from './calendar-view.ts'
import { DraftActs, useDraftRead } from './draft-acts.tsx'
import { besideSentence, calendarsChanged, isChanged } from './draft-view.ts'
import { MarkedRows } from './marked-rows.tsx'
import { WithdrawSheet } from './withdraw-sheet.tsx'

interface KeptYearProps {
  calendar: YearCalendar
  /** Absent: the reader writes no calendars. */
  onEdit?: (() => void) | undefined
}

/** By which days a year is counted, and what waits beside it for a second person. */
export function KeptYear({ calendar, onEdit }: KeptYearProps) {
  const { year, draft, source } = calendar
  const publishing = useSubmit('POST /staff/calendars/{year}/publication', calendarsChanged)
  const read = useDraftRead(calendar, publishing.failure)
  const [withdraws, setWithdraws] = useState(false)
  const sentence = besideSentence(calendar)
  const publish = async () => {
    if (await publishing.submit({ params: { year }, body: read() })) await calendarsChanged()
  }
  return (
    <View className="group">
      <Heading>{`${year} 年`}</Heading>
      {sentence && (
        <View className="beside">
          <StateSentence tone={sentence.tone}>{sentence.words}</StateSentence>
        </View>
      )}
      {draft && (
        <>
          <DraftFacts calendar={calendar} draft={draft} />
          <DraftActs
            id={year}
            kept={calendar}
            busy={publishing.busy}
            onPublish={() => void publish()}
            onEdit={onEdit}
            onWithdraw={() => setWithdraws(true)}
          />
        </>
      )}
      <Said failure={publishing.failure} />
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
      {withdraws && <Withdraw calendar={calendar} onClose={() => setWithdraws(false)} />}
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

function Withdraw({ calendar, onClose }: { calendar: YearCalendar; onClose: () => void }) {
  const { busy, failure, submit } = useSubmit('POST /staff/calendars/{year}/withdrawal', calendarsChanged)
  return (
    <WithdrawSheet
      kept={calendar}
      busy={busy}
      failure={failure}
      onWithdraw={async body => {
        const done = await submit({ params: { year: calendar.year }, body })
        if (done) await calendarsChanged()
        return done !== undefined
      }}
      onClose={onClose}
    />
  )
}
