import { View } from '@tarojs/components'
import type { YearCalendar } from 'shared-types/calendar-endpoints'
import type { RestPeriod } from 'shared-types/calendar-rules'
import { useState } from 'react'
import { useSubmit } from '../../platform/answers.ts'
import { Button } from '../../ui/button'
import { DateInput } from '../../ui/date-input'
import { Field } from '../../ui/field.tsx'
import { Heading, Title } from '../../ui/heading.tsx'
import { Page } from '../../ui/page.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Anew, KeptFromBefore } from '../kept-from-before.tsx'
import { useReadVersion } from '../read-version.ts'
import { useKeptWords } from '../use-kept-words.ts'
import { CalendarCheck } from './calendar-check.tsx'
import { draftOf, draftProblem } from './calendar-view.ts'
import { beginsFrom } from '../draft-view.ts'
import { calendarsChanged } from './marked-view.ts'

const replaced = <T,>(all: readonly T[], at: number, next: T): T[] => all.map((one, i) => (i === at ? next : one))
const without = <T,>(all: readonly T[], at: number): T[] => all.filter((_, i) => i !== at)

interface EditorProps {
  calendar: YearCalendar
  onClose: () => void
}

/** A year by the published notice: typed in, read against it once more, then kept for another to put in force. */
export const CalendarEditor = (props: EditorProps) => <Anew>{again => <Editor {...props} onAgain={again} />}</Anew>

function Editor({ calendar, onClose, onAgain }: EditorProps & { onAgain: () => void }) {
  const { year, draftVersion } = calendar
  const [from] = useState(() => beginsFrom(calendar))
  const kept = useKeptWords(`calendar:${year}`, draftVersion, () => draftOf(calendar), onAgain)
  const draft = kept.words
  const [checking, setChecking] = useState(false)
  const [tried, setTried] = useState(false)
  const { busy, failure, submit } = useSubmit('PUT /staff/calendars/{year}', calendarsChanged)
  const readVersion = useReadVersion(draftVersion, failure, kept.basedOn)
  const wrong = draftProblem(year, draft)
  const check = () => {
    setTried(true)
    if (!wrong.days && !wrong.notice) setChecking(true)
  }
  const save = async () => {
    const body = { ...draft, notice: draft.notice.trim(), version: readVersion() }
    const done = await submit({ params: { year }, body })
    if (!done) return
    kept.forget()
    await calendarsChanged()
    onClose()
  }
  if (checking) {
    const back = () => setChecking(false)
    return (
      <CalendarCheck calendar={calendar} draft={draft} busy={busy} failure={failure} onBack={back} onSave={() => void save()} />
    )
  }
  return (
    <Page
      actions={
        <>
          {/* The form is long: beside the button it is seen from everywhere. */}
          {tried && <Problem words={wrong.days ?? wrong.notice} />}
          <View className="actions-row">
            <View className="actions-row-minor">
              <Button id="calendar-cancel" label="不改了" onPress={onClose} />
            </View>
            <View className="actions-row-main">
              <Button kind="primary" id="calendar-check" label="下一步：核对" onPress={check} />
            </View>
          </View>
        </>
      }
    >
      <Title>{`${year} 年的工作日历`}</Title>
      <View className="lead">
        {`${from ?? '保存以后，要由另一位县总工会的同事看过才启用。'}照国务院办公厅的放假通知填写，和双休连着放的，连双休一起算进去。`}
      </View>
      {kept.wasKept && <KeptFromBefore onGiveUp={kept.giveUp} />}
      <TextField
        label="依据哪份通知"
        id="notice"
        value={draft.notice}
        maxLength={60}
        example="如：国办发明电〔2026〕9号"
        error={tried ? wrong.notice : undefined}
        onChange={notice => kept.change({ ...draft, notice })}
      />
      <View className="group">
        <Heading>放假</Heading>
      </View>
      {draft.periods.map((period, i) => (
        <PeriodCard
          key={i}
          at={i + 1}
          period={period}
          onChange={next => kept.change({ ...draft, periods: replaced(draft.periods, i, next) })}
          onRemove={() => kept.change({ ...draft, periods: without(draft.periods, i) })}
        />
      ))}
      <View className="gap">
        <Button
          id="add-period"
          label="再加一个节日"
          onPress={() => kept.change({ ...draft, periods: [...draft.periods, { name: '', fromOn: '', untilOn: '' }] })}
        />
      </View>
      <View className="group">
        <Heading>周末上班（调休）</Heading>
      </View>
      {draft.workdays.map((day, i) => (
        <View className="card gap" key={i}>
          <DateInput
            id={`workday-${i + 1}`}
            label={`第 ${i + 1} 个周末上班的日子`}
            value={day}
            onChange={next => kept.change({ ...draft, workdays: replaced(draft.workdays, i, next) })}
          />
          <Button
            kind="link"
            id={`workday-remove-${i + 1}`}
            label="去掉这一天"
            onPress={() => kept.change({ ...draft, workdays: without(draft.workdays, i) })}
          />
        </View>
      ))}
      <View className="gap">
        <Button id="add-workday" label="再加一天" onPress={() => kept.change({ ...draft, workdays: [...draft.workdays, ''] })} />
      </View>
    </Page>
  )
}

const Problem = ({ words }: { words: string | undefined }) =>
  words ? (
    <View className="field-error" {...({ role: 'alert' } as object)}>
      {words}
    </View>
  ) : null

interface PeriodCardProps {
  at: number
  period: RestPeriod
  onChange: (period: RestPeriod) => void
  onRemove: () => void
}

function PeriodCard({ at, period, onChange, onRemove }: PeriodCardProps) {
  const called = period.name || `第 ${at} 个节日`
  return (
    <View className="card gap">
      <Heading>{`第 ${at} 个节日`}</Heading>
      <TextField
        label="节日"
        id={`period-name-${at}`}
        value={period.name}
        maxLength={10}
        onChange={name => onChange({ ...period, name })}
      />
      <Field label="从哪天">
        <DateInput
          id={`from-${at}`}
          label={`${called}从哪天`}
          value={period.fromOn}
          onChange={fromOn => onChange({ ...period, fromOn, untilOn: period.untilOn || fromOn })}
        />
      </Field>
      <Field label="到哪天">
        <DateInput
          id={`until-${at}`}
          label={`${called}到哪天`}
          value={period.untilOn}
          onChange={untilOn => onChange({ ...period, untilOn })}
        />
      </Field>
      <Button kind="link" id={`period-remove-${at}`} label="去掉这个节日" onPress={onRemove} />
    </View>
  )
}
