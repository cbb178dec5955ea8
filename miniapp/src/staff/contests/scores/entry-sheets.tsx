import { View } from '@tarojs/components'
import type { Scoring } from 'shared-types/contest-form'
import type { ScoreRow } from 'shared-types/contest-results'
import { useSubmit } from '../../../platform/answers.ts'
import { Button } from '../../../ui/button'
import { Heading } from '../../../ui/heading.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { Said } from '../../said.tsx'
import { rowSentence, rowTitle } from './score-words.ts'
import { type Place, scoresChanged } from './scores-changed.ts'
import { SheetCard } from './sheet-card.tsx'

interface EntrySheetsProps {
  place: Place
  keeps: boolean
  scoring: Scoring
  row: ScoreRow
  onBack: () => void
}

/** The sheets of one entry, judge by judge. */
export function EntrySheets({ place, keeps, scoring, row, onBack }: EntrySheetsProps) {
  const { tone, words } = rowSentence(row)
  return (
    <View className="stack">
      <View>
        <Button kind="link" id="back-to-entries" label="回到名单" onPress={onBack} />
      </View>
      <Heading>{rowTitle(row)}</Heading>
      {row.orgName && <View className="second">{row.orgName}</View>}
      <StateSentence tone={tone}>{words}</StateSentence>
      {!row.absent &&
        row.sheets.map(sheet => (
          <SheetCard
            key={`${sheet.judge}-${sheet.version}`}
            place={place}
            entryId={row.entryId}
            scoring={scoring}
            sheet={sheet}
            keeps={keeps}
          />
        ))}
      {keeps && <Absence place={place} row={row} />}
    </View>
  )
}

/** Not a refusal of the sheets: they stay, and count again when it is taken back. */
function Absence({ place: { contestId, stageKey }, row: { entryId, absent } }: { place: Place; row: ScoreRow }) {
  const { busy, failure, submit } = useSubmit('PUT /staff/contests/{contestId}/stages/{stageKey}/absences/{entryId}')
  const record = async () => {
    const done = await submit({ params: { contestId, stageKey, entryId }, body: { absent: !absent } })
    if (done) await scoresChanged()
  }
  return (
    <View className="gap">
      <Said failure={failure} />
      <Button
        id="absence"
        label={absent ? '撤回“没有参赛”' : '签到了但没有参赛'}
        busy={busy && '正在保存…'}
        onPress={() => void record()}
      />
    </View>
  )
}
