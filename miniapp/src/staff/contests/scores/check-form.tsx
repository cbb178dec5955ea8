import { View } from '@tarojs/components'
import { useState } from 'react'
import { useSubmit } from '../../../platform/answers.ts'
import { Button } from '../../../ui/button'
import { TextField } from '../../../ui/text-field.tsx'
import { Said } from '../../said.tsx'
import { centiOf, totalProblem } from './score-words.ts'
import { scoresChanged } from './scores-changed.ts'
import type { SheetProps } from './sheet-card.tsx'

/** The total once more, from the paper and not from the screen. */
export function CheckForm({ place: { contestId, stageKey }, entryId, scoring, sheet }: SheetProps) {
  const [text, setText] = useState('')
  const [asked, setAsked] = useState(false)
  const { busy, failure, submit } = useSubmit('PUT /staff/contests/{contestId}/stages/{stageKey}/scores/{entryId}/{judge}/check')
  const judge = String(sheet.judge)
  const problem = totalProblem(text, scoring)
  const check = async () => {
    setAsked(true)
    const totalCenti = centiOf(text)
    if (problem || totalCenti === undefined) return
    await submit({ params: { contestId, stageKey, entryId, judge }, body: { version: sheet.version, totalCenti } })
    // Refused because somebody else was first: the sheet as it is now takes this one's place.
    await scoresChanged()
  }
  return (
    <View className="gap">
      <TextField
        id={`total-${judge}`}
        label="评分表上的总分"
        help="和同事录入的一样，才算数。"
        kind="money"
        maxLength={8}
        value={text}
        error={asked ? problem : undefined}
        onChange={setText}
      />
      <Said failure={failure} />
      <View className="gap">
        <Button kind="primary" id={`check-${judge}`} label="核对" busy={busy && '正在核对…'} onPress={() => void check()} />
      </View>
    </View>
  )
}
