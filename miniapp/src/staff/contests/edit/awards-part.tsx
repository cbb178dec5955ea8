import { View } from '@tarojs/components'
import { Button } from '../../../ui/button'
import { ChoiceField } from '../../../ui/choice-field.tsx'
import { Heading } from '../../../ui/heading.tsx'
import { MoneyField } from '../../../ui/money-field.tsx'
import { NumberField } from '../../../ui/number-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { AwardDraft } from '../contest-draft.ts'
import { honourWords } from '../contest-words.ts'
import { newKey } from '../../new-key.ts'
import { changedAt, type PartProps, without } from './part.ts'

const mostAwards = 10
const levels = (['national', 'province', 'city', 'county'] as const).map(value => ({ value, words: honourWords[value] }))

const newAward = (awards: readonly AwardDraft[]): AwardDraft => ({
  id: newKey(
    'award',
    awards.map(({ id }) => id),
  ),
  name: '',
  upToRank: undefined,
  prizeFen: undefined,
  honourTitle: '',
  honourLevel: 'county',
})

/** Who gets what, per trade. */
export function AwardsPart(props: PartProps) {
  const { draft, set, problemOf } = props
  return (
    <View className="group">
      <Heading>奖项与公示</Heading>
      <View className="second">每个工种各评一次，从第一名往后排。</View>
      {draft.awards.map((award, i) => (
        <AwardCard key={award.id} at={i} {...props} />
      ))}
      {draft.awards.length < mostAwards && (
        <View className="gap">
          <Button id="add-award" label="加一个奖项" onPress={() => set({ awards: [...draft.awards, newAward(draft.awards)] })} />
        </View>
      )}
      <NumberField
        id="noticeDays"
        label="成绩公示几个工作日"
        help="3 到 15 个工作日。"
        value={draft.noticeDays}
        error={problemOf('noticeDays')}
        onChange={noticeDays => set({ noticeDays })}
      />
    </View>
  )
}

function AwardCard({ at, draft, set, problemOf }: PartProps & { at: number }) {
  const award = draft.awards[at]
  if (!award) return null
  const put = (part: Partial<AwardDraft>) => set({ awards: changedAt(draft.awards, at, part) })
  const from = (draft.awards[at - 1]?.upToRank ?? 0) + 1
  return (
    <View className="card contest-row">
      <TextField
        id={`award-${at}-name`}
        label={`奖项 ${at + 1}`}
        example="例如：一等奖"
        value={award.name}
        maxLength={20}
        error={problemOf(`awards.${at}.name`)}
        onChange={name => put({ name })}
      />
      <NumberField
        id={`award-${at}-upToRank`}
        label={`从第 ${from} 名到第几名`}
        value={award.upToRank}
        error={problemOf(`awards.${at}.upToRank`)}
        onChange={upToRank => put({ upToRank })}
      />
      <MoneyField
        id={`award-${at}-prize`}
        label="奖金，可不填"
        fen={award.prizeFen}
        error={problemOf(`awards.${at}.prizeFen`)}
        onChange={prizeFen => put({ prizeFen })}
      />
      <TextField
        id={`award-${at}-honour`}
        label="同时授予的荣誉称号（可不填）"
        example="例如：技术能手"
        value={award.honourTitle}
        maxLength={30}
        error={problemOf(`awards.${at}.honour.title`)}
        onChange={honourTitle => put({ honourTitle })}
      />
      {award.honourTitle.trim() !== '' && (
        <ChoiceField
          id={`award-${at}-level`}
          label="荣誉级别"
          options={levels}
          value={award.honourLevel}
          onChange={honourLevel => put({ honourLevel })}
        />
      )}
      <Button
        kind="link"
        id={`award-${at}-remove`}
        label={`去掉奖项 ${at + 1}`}
        onPress={() => set({ awards: without(draft.awards, at) })}
      />
    </View>
  )
}
