import { View } from '@tarojs/components'
import type { Season } from 'shared-types/cooling'
import type { StaffStationRow } from 'shared-types/station-staff'
import { useState } from 'react'
import { useAnswer, useSubmit } from '../../../../platform/answers.ts'
import { Button } from '../../../../ui/button'
import { DateInput } from '../../../../ui/date-input'
import { Field } from '../../../../ui/field.tsx'
import { List, ListRow } from '../../../../ui/list-row.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { Said } from '../../../said.tsx'
import { fieldProblem } from '../../../staff-words.ts'
import { wholeNumber } from '../../cooling-desk-view.ts'

type Station = Pick<StaffStationRow, 'stationId' | 'name'>

/** The same number on each of these days; said again it replaces what was said. */
export function SetDays({ season, from: first, onDone }: { season: Season; from: string; onDone: () => Promise<unknown> }) {
  const [station, setStation] = useState<Station>()
  const [from, setFrom] = useState(first)
  const [to, setTo] = useState(first)
  const [pieces, setPieces] = useState('')
  const [opensAt, setOpensAt] = useState('09:00')
  const [asked, setAsked] = useState(false)
  const { busy, failure, submit } = useSubmit('PUT /staff/cooling/seasons/{seasonId}/day-quotas')
  const count = wholeNumber(pieces)
  const send = async () => {
    setAsked(true)
    if (!station || count === undefined) return
    const body = { stationId: station.stationId, from, to, pieces: count, opensAt }
    const done = await submit({ params: { seasonId: season.seasonId }, body })
    if (done) await onDone()
  }
  return (
    <View className="stack">
      <PickStation orgId={season.orgId} picked={station} onPick={setStation} missing={asked && !station} />
      <Field label="从哪天起" error={fieldProblem(failure, 'from')}>
        <DateInput id="from" label="从哪天起" value={from} latest={season.closesOn} onChange={setFrom} />
      </Field>
      <Field label="到哪天止" error={fieldProblem(failure, 'to')}>
        <DateInput id="to" label="到哪天止" value={to} latest={season.closesOn} onChange={setTo} />
      </Field>
      <TextField
        id="day-pieces"
        label="每天多少份"
        kind="number"
        value={pieces}
        error={fieldProblem(failure, 'pieces') ?? (asked && count === undefined ? '请填写份数' : undefined)}
        onChange={setPieces}
      />
      <TextField
        id="opens-at"
        label="几点开始领（北京时间）"
        example="09:00"
        value={opensAt}
        maxLength={5}
        error={fieldProblem(failure, 'opensAt')}
        onChange={setOpensAt}
      />
      <Said failure={failure} />
      <Button kind="primary" id="send-days" label="保存" busy={busy && '正在保存…'} onPress={() => void send()} />
    </View>
  )
}

const mostFound = 8

interface PickProps {
  orgId: string
  picked: Station | undefined
  onPick: (station: Station | undefined) => void
  missing: boolean
}

function PickStation({ orgId, picked, onPick, missing }: PickProps) {
  const answer = useAnswer('GET /staff/stations', { query: { orgId } })
  const [words, setWords] = useState('')
  if (picked)
    return (
      <Field label="哪个驿站">
        <View className="row card">
          <View className="row-words">{picked.name}</View>
          <Button kind="link" id="pick-again" label="换一个" onPress={() => onPick(undefined)} />
        </View>
      </Field>
    )
  return (
    <View>
      <TextField
        id="pick-station"
        label="哪个驿站"
        example="按名称找"
        value={words}
        error={missing ? '请选一个驿站' : undefined}
        onChange={setWords}
      />
      <Loaded answer={answer}>
        {({ items }) => (
          <List>
            {items
              .filter(({ state, name }) => state === 'active' && name.includes(words.trim()))
              .slice(0, mostFound)
              .map(({ stationId, name }) => (
                <ListRow key={stationId} id={`pick-${stationId}`} title={name} onOpen={() => onPick({ stationId, name })} />
              ))}
          </List>
        )}
      </Loaded>
    </View>
  )
}
