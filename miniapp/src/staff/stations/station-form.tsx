import { View } from '@tarojs/components'
import { accessModes, stationKinds } from 'shared-types/station-codes'
import { canChoosePlace, choosePlace } from '../../platform/place'
import type { Failure } from '../../platform/failure.ts'
import { Button } from '../../ui/button'
import { Chips } from '../../ui/chips.tsx'
import { Field } from '../../ui/field.tsx'
import { Heading } from '../../ui/heading.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { fieldProblem } from '../staff-words.ts'
import { accessWords, FacilityPicks, stationKindWords } from '../station-words.ts'
import { UnionPicker } from '../union-picker.tsx'
import { HoursEditor } from './hours-editor.tsx'
import { HonourFields } from './honour-fields.tsx'
import { pastedPlace, type Problems, type StationDraft } from './station-draft.ts'

interface StationFormProps {
  draft: StationDraft
  onChange: (draft: StationDraft) => void
  /** The chosen union's name. */
  orgName: string
  onOrg: (org: { orgId: string; name: string } | undefined) => void
  problems: Problems
  failure: Failure | undefined
}

interface Lines {
  field: 'hostUnit' | 'hint' | 'phone' | 'keeperName' | 'areaM2' | 'seats'
  label: string
  most: number
  help?: string
  kind?: 'number' | 'phone'
}

const doorLines: Lines[] = [
  { field: 'hint', label: '进门提示（可不填）', most: 60, help: '怎么找到门、怎么进。不要写密码。' },
  { field: 'areaM2', label: '面积，平方米（可不填）', most: 7, kind: 'number' },
  { field: 'seats', label: '座位（可不填）', most: 3, kind: 'number' },
]
const contactLines: Lines[] = [
  { field: 'keeperName', label: '管理员姓名（可不填）', most: 20, help: '大家会看到，请先征得本人同意。' },
  { field: 'phone', label: '电话（可不填）', most: 15, help: '大家会看到，请填办公电话。', kind: 'phone' },
]

/** All that is kept of a station, in groups on one page. */
export function StationForm({ draft, onChange, orgName, onOrg, problems, failure }: StationFormProps) {
  const set = (part: Partial<StationDraft>) => onChange({ ...draft, ...part })
  const problemOf = (field: keyof StationDraft) => problems[field] ?? fieldProblem(failure, field)
  const lines = (rows: Lines[]) =>
    rows.map(({ field, label, most, help, kind }) => (
      <TextField
        key={field}
        id={field}
        label={label}
        value={draft[field]}
        maxLength={most}
        help={help}
        {...(kind ? { kind } : {})}
        error={problemOf(field)}
        onChange={value => set({ [field]: value })}
      />
    ))
  return (
    <>
      <View className="group">
        <Heading>名称与类别</Heading>
        <TextField
          id="name"
          label="名称"
          value={draft.name}
          maxLength={40}
          error={problemOf('name')}
          onChange={name => set({ name })}
        />
        <Field label="类别">
          <Chips
            label="类别"
            id="kind"
            options={stationKinds.map(value => ({ value, words: stationKindWords[value] }))}
            value={draft.kind}
            onChange={kind => set({ kind })}
          />
        </Field>
        <UnionPicker
          label="由哪家工会管理"
          role="reviewer"
          otherRole="manager"
          picked={draft.orgId ? { orgId: draft.orgId, name: orgName } : undefined}
          onPick={onOrg}
          problem={problemOf('orgId')}
        />
        {lines([{ field: 'hostUnit', label: '设在哪个单位（可不填）', most: 60 }])}
      </View>
      <Place draft={draft} set={set} problemOf={problemOf} />
      <View className="group">
        <Heading>开放时间</Heading>
        <HoursEditor hours={draft.hours} problem={problemOf('hours')} onChange={hours => set({ hours })} />
      </View>
      <View className="group">
        <Heading>进门与设施</Heading>
        <Field label="怎么进门">
          <Chips
            label="怎么进门"
            id="access"
            options={accessModes.map(value => ({ value, words: accessWords[value] }))}
            value={draft.access}
            onChange={access => set({ access })}
          />
        </Field>
        {lines(doorLines)}
        <Field label="设施">
          <FacilityPicks picked={draft.facilities} onChange={facilities => set({ facilities })} />
        </Field>
      </View>
      <View className="group">
        <Heading>联系人</Heading>
        {lines(contactLines)}
      </View>
      <HonourFields draft={draft} set={set} problemOf={problemOf} />
    </>
  )
}

export interface PartProps {
  draft: StationDraft
  set: (part: Partial<StationDraft>) => void
  problemOf: (field: keyof StationDraft) => string | undefined
}

function Place({ draft, set, problemOf }: PartProps) {
  const choose = async () => {
    const chosen = await choosePlace()
    if (chosen) set({ lat: chosen.lat.toFixed(5), lng: chosen.lng.toFixed(5) })
  }
  const type = (field: 'lat' | 'lng') => (typed: string) => set(pastedPlace(typed) ?? { [field]: typed })
  return (
    <View className="group">
      <Heading>位置</Heading>
      <TextField
        id="address"
        label="地址"
        example="路名、门牌和旁边的单位"
        value={draft.address}
        maxLength={100}
        error={problemOf('address')}
        onChange={address => set({ address })}
      />
      {canChoosePlace && (
        <Button id="choose-place" label={draft.lat ? '已选位置，重新选' : '在地图上选位置'} onPress={() => void choose()} />
      )}
      <TextField
        id="lat"
        label="纬度"
        help="高德、腾讯地图的坐标。把“纬度,经度”整段粘贴进来也可以。"
        example="27.70120"
        value={draft.lat}
        maxLength={40}
        error={problemOf('lat') ?? problemOf('lng')}
        onChange={type('lat')}
      />
      <TextField id="lng" label="经度" example="112.01230" value={draft.lng} maxLength={40} onChange={type('lng')} />
    </View>
  )
}
