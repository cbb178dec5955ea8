import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Scoring } from 'shared-types/contest-form'
import type { ScoreRow } from 'shared-types/contest-results'
import { useAnswer } from '../../../platform/answers.ts'
import { List, ListRow } from '../../../ui/list-row.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Empty } from '../../../ui/problem.tsx'
import { SearchField } from '../../../ui/search-field.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { EntrySheets } from './entry-sheets.tsx'
import { rowSentence, rowTitle, scoringWords } from './score-words.ts'
import type { Place } from './scores-changed.ts'

/** Everybody of a stage and trade; one of them is opened at a time. */
export function ScoreList({ place, keeps }: { place: Place; keeps: boolean }) {
  const { contestId, stageKey, tradeKey } = place
  const answer = useAnswer('GET /staff/contests/{contestId}/stages/{stageKey}/scores', {
    params: { contestId, stageKey },
    query: { tradeKey },
  })
  return (
    <Loaded answer={answer} skeletonCards={3}>
      {({ scoring, items }) => <Rows place={place} keeps={keeps} scoring={scoring} items={items} />}
    </Loaded>
  )
}

interface RowsProps {
  place: Place
  keeps: boolean
  scoring: Scoring
  items: readonly ScoreRow[]
}

const fits = (row: ScoreRow, sought: string) =>
  [row.number, row.teamName, row.orgName, row.nameMasked].some(text => text?.toLowerCase().includes(sought.trim().toLowerCase()))

function Rows({ place, keeps, scoring, items }: RowsProps) {
  const [openId, setOpenId] = useState<string>()
  const [sought, setSought] = useState('')
  const open = items.find(({ entryId }) => entryId === openId)
  if (open) return <EntrySheets place={place} keeps={keeps} scoring={scoring} row={open} onBack={() => setOpenId(undefined)} />
  if (items.length === 0) return <Empty icon="users" sentence="这一赛程还没有参赛的人。签到以后会出现在这里。" />
  const shown = items.filter(row => fits(row, sought))
  return (
    <>
      <View className="second">{scoringWords(scoring)}</View>
      <SearchField id="find-entry" label="找参赛的人" example="参赛编号、队名或工会" value={sought} onChange={setSought} />
      {shown.length === 0 && <Empty icon="search" sentence="没有找到，请换几个字。" />}
      <View className="gap">
        <List>
          {shown.map(row => (
            <Row key={row.entryId} row={row} onOpen={() => setOpenId(row.entryId)} />
          ))}
        </List>
      </View>
    </>
  )
}

function Row({ row, onOpen }: { row: ScoreRow; onOpen: () => void }) {
  const { tone, words } = rowSentence(row)
  return (
    <ListRow
      id={`entry-${row.number}`}
      title={rowTitle(row)}
      note={
        <>
          {row.orgName && <View>{row.orgName}</View>}
          <StateSentence tone={tone} plain>
            {words}
          </StateSentence>
        </>
      }
      {...(row.checkedIn ? { onOpen } : {})}
    />
  )
}
