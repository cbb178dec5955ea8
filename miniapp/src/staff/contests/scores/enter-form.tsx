import { View } from '@tarojs/components'
import { useState } from 'react'
import { useSubmit } from '../../../platform/answers.ts'
import { Button } from '../../../ui/button'
import { TextField } from '../../../ui/text-field.tsx'
import { Said } from '../../said.tsx'
import { centiOf, pointsProblem, pointsText } from './score-words.ts'
import { scoresChanged } from './scores-changed.ts'
import type { SheetProps } from './sheet-card.tsx'

/** One judge's sheet as it stands on the paper. */
export function EnterForm({ place: { contestId, stageKey }, entryId, scoring: { criteria }, sheet }: SheetProps) {
  const [texts, setTexts] = useState<Record<string, string>>(() =>
    Object.fromEntries(criteria.map(({ criterionKey }) => [criterionKey, pointsText(sheet.pointsCenti?.[criterionKey])])),
  )
  const [asked, setAsked] = useState(false)
  const { busy, failure, submit } = useSubmit('PUT /staff/contests/{contestId}/stages/{stageKey}/scores/{entryId}/{judge}')
  const judge = String(sheet.judge)
  const problemOf = (key: string, most: number) => pointsProblem(texts[key] ?? '', most)
  const enter = async () => {
    setAsked(true)
    if (criteria.some(({ criterionKey, most }) => problemOf(criterionKey, most))) return
    const pointsCenti = Object.fromEntries(
      criteria.map(({ criterionKey }) => [criterionKey, centiOf(texts[criterionKey] ?? '') ?? 0]),
    )
    await submit({ params: { contestId, stageKey, entryId, judge }, body: { version: sheet.version, pointsCenti } })
    // Refused because somebody else was first: the sheet as it is now takes this one's place.
    await scoresChanged()
  }
  return (
    <View className="gap">
      {criteria.map(({ criterionKey, name, most }) => (
        <TextField
          key={criterionKey}
          id={`points-${judge}-${criterionKey}`}
          label={`${name}（满分 ${most} 分）`}
          kind="money"
          maxLength={8}
          value={texts[criterionKey] ?? ''}
          error={asked ? problemOf(criterionKey, most) : undefined}
          onChange={text => setTexts(old => ({ ...old, [criterionKey]: text }))}
        />
      ))}
      <Said failure={failure} />
      <View className="gap">
        <Button kind="primary" id={`enter-${judge}`} label="录入" busy={busy && '正在保存…'} onPress={() => void enter()} />
      </View>
    </View>
  )
}
