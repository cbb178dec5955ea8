import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OrgKind } from 'shared-types/organisations'
import { unionKindWords } from 'shared-types/union-kinds'
import { useAnswer } from '../../../platform/answers.ts'
import { Button } from '../../../ui/button'
import { ChoiceField } from '../../../ui/choice-field.tsx'
import { DateInput } from '../../../ui/date-input'
import { Field } from '../../../ui/field.tsx'
import { Heading } from '../../../ui/heading.tsx'
import { List } from '../../../ui/list-row.tsx'
import { NumberField } from '../../../ui/number-field.tsx'
import { TickField, toggled } from '../../tick-field.tsx'
import { UnionPicker } from '../../union-picker.tsx'
import { levelWords, standingWords } from '../contest-words.ts'
import { without, type PartProps } from './part.ts'

const standings = (['member', 'verified'] as const).map(value => ({ value, words: standingWords[value] }))
const anyLevel = '0'
const levels = [
  { value: anyLevel, words: '不限' },
  ...[5, 4, 3, 2].map(level => ({ value: String(level), words: `${levelWords[level] ?? ''}以上` })),
  { value: '1', words: levelWords[1] ?? '' },
]
const kinds = (['baseUnion', 'jointUnion', 'industryFederation', 'communityFederation', 'holdingPool'] as OrgKind[]).map(
  value => ({ value, words: unionKindWords[value] }),
)

/** Who may enter: what is left open narrows nothing. */
export function WhoPart({ draft, set, problemOf }: PartProps) {
  const hasAge = (draft.ageFrom ?? draft.ageTo) !== undefined
  return (
    <View className="group">
      <Heading>谁可以报名</Heading>
      <View className="second">没有填的就是不限。报名的时候系统自己核对，不合条件的会说明原因。</View>
      <ChoiceField
        id="standing"
        label="参赛范围"
        error={problemOf('eligibility.standing')}
        options={standings}
        value={draft.standing}
        onChange={standing => set({ standing })}
      />
      <NumberField
        id="ageFrom"
        label="最小多少周岁（可不填）"
        value={draft.ageFrom}
        error={problemOf('eligibility.ageFrom')}
        onChange={ageFrom => set({ ageFrom })}
      />
      <NumberField
        id="ageTo"
        label="最大多少周岁（可不填）"
        value={draft.ageTo}
        error={problemOf('eligibility.ageTo')}
        onChange={ageTo => set({ ageTo })}
      />
      {hasAge && (
        <Field label="年龄算到哪一天" error={problemOf('eligibility.ageOn')}>
          <DateInput id="ageOn" label="年龄算到哪一天" value={draft.ageOn} onChange={ageOn => set({ ageOn })} />
        </Field>
      )}
      <ChoiceField
        id="skillLevel"
        label="职业技能等级"
        help="本人报名时自己填，签到时看证书原件。"
        options={levels}
        value={draft.skillLevel || anyLevel}
        onChange={level => set({ skillLevel: level === anyLevel ? '' : level })}
      />
      <TickField
        id="unitKind"
        label="限哪几类工会的会员"
        help="一个都不选，就是不限。"
        options={kinds}
        chosen={draft.unitKinds}
        onToggle={kind => set({ unitKinds: toggled(draft.unitKinds, kind) })}
      />
      <Areas draft={draft} set={set} problem={problemOf('eligibility.areas')} />
    </View>
  )
}

const mostAreas = 40

function Areas({ draft: { areas }, set, problem }: Pick<PartProps, 'draft' | 'set'> & { problem: string | undefined }) {
  const [adding, setAdding] = useState(false)
  return (
    <Field label="限哪些工会（可不选）" error={problem} help="连同它们下面的工会。一家都不选，就是不限。">
      {areas.length > 0 && (
        <List>
          {areas.map((orgId, i) => (
            <Area key={orgId} orgId={orgId} onRemove={() => set({ areas: without(areas, i) })} />
          ))}
        </List>
      )}
      {adding ? (
        <UnionPicker
          label="加一家工会"
          role="manager"
          otherRole="reviewer"
          picked={undefined}
          onPick={picked => {
            setAdding(false)
            if (picked && !areas.includes(picked.orgId)) set({ areas: [...areas, picked.orgId] })
          }}
        />
      ) : (
        areas.length < mostAreas && (
          <View className="gap">
            <Button id="add-area" label={areas.length === 0 ? '选一家工会' : '再选一家'} onPress={() => setAdding(true)} />
          </View>
        )
      )}
    </Field>
  )
}

function Area({ orgId, onRemove }: { orgId: string; onRemove: () => void }) {
  const name = useAnswer('GET /organisations/{orgId}', { params: { orgId } }).data?.name ?? '…'
  return (
    <View className="picker-row">
      <View className="row">
        <View className="row-words">{name}</View>
      </View>
      <Button kind="link" id={`remove-area-${orgId}`} label="去掉" onPress={onRemove} />
    </View>
  )
}
