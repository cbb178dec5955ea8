import { View } from '@tarojs/components'
import { Button } from '../../ui/button'
import { Chips } from '../../ui/chips.tsx'
import { DateInput } from '../../ui/date-input'
import { Field } from '../../ui/field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { TextInput } from '../../ui/text-input'
import { type HoursDraft, newWeek, type SeasonDraft, type WeekDraft, weekRows, withDay, withPattern } from './hours-draft.ts'

interface HoursEditorProps {
  hours: HoursDraft
  problem: string | undefined
  onChange: (hours: HoursDraft) => void
}

const patterns = [
  { value: 'daily', words: '每天一样' },
  { value: 'weekdays', words: '工作日和周末不同' },
  { value: 'each', words: '每天不同' },
] as const

/** The simple first; seasons and single days are rows that are added when needed. */
export function HoursEditor({ hours, problem, onChange }: HoursEditorProps) {
  const set = (part: Partial<HoursDraft>) => onChange({ ...hours, ...part })
  return (
    <>
      <Field label="开放时间" error={problem} help="写成 08:00-21:00，几段之间用顿号；不开就写“不开放”。">
        <Chips
          label="开放时间怎么排"
          id="pattern"
          options={[...patterns, { value: 'allDay', words: '24 小时' }]}
          value={hours.allDay ? 'allDay' : hours.week.pattern}
          onChange={value =>
            value === 'allDay' ? set({ allDay: true }) : set({ allDay: false, week: withPattern(hours.week, value) })
          }
        />
        {!hours.allDay && <Week id="week" week={hours.week} onChange={week => set({ week })} />}
      </Field>
      {!hours.allDay && <Holidays hours={hours} onChange={set} />}
      {!hours.allDay && <Seasons seasons={hours.seasons} onChange={seasons => set({ seasons })} />}
      <Exceptions exceptions={hours.exceptions} onChange={exceptions => set({ exceptions })} />
    </>
  )
}

function Week({ id, week, onChange }: { id: string; week: WeekDraft; onChange: (week: WeekDraft) => void }) {
  return (
    <>
      {weekRows(week.pattern).map(({ day, words }) => (
        <View className="week-row" key={day}>
          <View className="week-day">{words}</View>
          <TextInput
            id={`${id}-${day}`}
            label={`${words}的开放时间`}
            example="08:00-21:00"
            value={week.days[day] ?? ''}
            maxLength={60}
            onChange={text => onChange(withDay(week, day, text))}
          />
        </View>
      ))}
    </>
  )
}

function Holidays({ hours, onChange }: { hours: HoursDraft; onChange: (part: Partial<HoursDraft>) => void }) {
  return (
    <Field label="法定节假日">
      <Chips
        label="法定节假日"
        id="holidays"
        options={[
          { value: 'as-usual', words: '照常' },
          { value: 'closed', words: '不开放' },
          { value: 'own', words: '另定时间' },
        ]}
        value={hours.holidays}
        onChange={holidays => onChange({ holidays })}
      />
      {hours.holidays === 'own' && (
        <View className="gap">
          <TextInput
            id="holiday-hours"
            label="法定节假日的开放时间"
            example="10:00-16:00"
            value={hours.holidayText}
            maxLength={60}
            onChange={holidayText => onChange({ holidayText })}
          />
        </View>
      )}
    </Field>
  )
}

const changed = <T,>(rows: readonly T[], i: number, part: Partial<T>) =>
  rows.map((row, j) => (i === j ? { ...row, ...part } : row))
const without = <T,>(rows: readonly T[], i: number) => rows.filter((_, j) => i !== j)

function Seasons({
  seasons,
  onChange,
}: {
  seasons: readonly SeasonDraft[]
  onChange: (seasons: readonly SeasonDraft[]) => void
}) {
  return (
    <Field label="季节（可不填）" help="比如夏天开得更晚。在这些日子里代替上面的时间。">
      {seasons.map((season, i) => (
        <View className="card sub-card" key={i}>
          <TextField
            id={`season-${i}-from`}
            label={`季节 ${i + 1} 从哪天`}
            example="06-01"
            value={season.from}
            maxLength={5}
            onChange={from => onChange(changed(seasons, i, { from }))}
          />
          <TextField
            id={`season-${i}-to`}
            label={`季节 ${i + 1} 到哪天`}
            example="09-30"
            value={season.to}
            maxLength={5}
            onChange={to => onChange(changed(seasons, i, { to }))}
          />
          <Chips
            label={`季节 ${i + 1} 怎么排`}
            id={`season-${i}-pattern`}
            options={patterns}
            value={season.week.pattern}
            onChange={pattern => onChange(changed(seasons, i, { week: withPattern(season.week, pattern) }))}
          />
          <Week id={`season-${i}`} week={season.week} onChange={week => onChange(changed(seasons, i, { week }))} />
          <Button kind="link" id={`season-${i}-remove`} label="去掉这个季节" onPress={() => onChange(without(seasons, i))} />
        </View>
      ))}
      {seasons.length < 4 && (
        <Button id="add-season" label="加一个季节" onPress={() => onChange([...seasons, { from: '', to: '', week: newWeek }])} />
      )}
    </Field>
  )
}

type Exceptions = HoursDraft['exceptions']

function Exceptions({ exceptions, onChange }: { exceptions: Exceptions; onChange: (exceptions: Exceptions) => void }) {
  return (
    <Field label="特别的日子（可不填）" help="某一天和平常不一样，比如盘点、活动。">
      {exceptions.map((one, i) => (
        <View className="card sub-card" key={i}>
          <Field label="哪一天">
            <DateInput
              id={`exception-${i}`}
              label={`特别的日子 ${i + 1}`}
              value={one.on}
              onChange={on => onChange(changed(exceptions, i, { on }))}
            />
          </Field>
          <TextField
            id={`exception-${i}-hours`}
            label="这天的开放时间"
            example="不开放"
            value={one.text}
            maxLength={60}
            onChange={text => onChange(changed(exceptions, i, { text }))}
          />
          <TextField
            id={`exception-${i}-note`}
            label="原因（可不填）"
            value={one.note}
            maxLength={40}
            onChange={note => onChange(changed(exceptions, i, { note }))}
          />
          <Button kind="link" id={`exception-${i}-remove`} label="去掉这一天" onPress={() => onChange(without(exceptions, i))} />
        </View>
      ))}
      {exceptions.length < 40 && (
        <Button
          id="add-exception"
          label="加一天"
          onPress={() => onChange([...exceptions, { on: '', text: '不开放', note: '' }])}
        />
      )}
    </Field>
  )
}
