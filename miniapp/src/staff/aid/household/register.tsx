import type { HouseholdRow } from 'shared-types/aid-desk'
import { useAnswer } from '../../../platform/answers.ts'
import { go } from '../../../platform/navigate.ts'
import { useWideScreen } from '../../../platform/wide-screen'
import { Button } from '../../../ui/button'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { dayWords } from '../../../ui/dates.ts'
import { List, ListRow } from '../../../ui/list-row.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Empty } from '../../../ui/problem.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { categoryWords } from '../../aid-words.ts'
import { NextPage } from '../../next-page.tsx'
import { emptyWords, fileSentence, type HouseholdFilter, registerRefused, rowNote, spotCheckSentence } from './household-view.ts'

interface RegisterProps {
  orgId: string
  filter: HouseholdFilter
  cursor?: string
}

/** Families on file of a union and all below it. */
export function Register({ orgId, filter, cursor }: RegisterProps) {
  const answer = useAnswer('GET /staff/aid/households', { query: { orgId, filter, cursor } })
  return (
    <Loaded answer={answer} refused={registerRefused} skeletonCards={3}>
      {({ items, next }) => (
        <>
          {items.length === 0 && !cursor && <Empty icon="mood-heart" sentence={emptyWords[filter]} />}
          {items.length > 0 && <Rows rows={items} />}
          <NextPage next={next}>{after => <Register orgId={orgId} filter={filter} cursor={after} />}</NextPage>
        </>
      )}
    </Loaded>
  )
}

const keyOf = ({ householdId }: HouseholdRow) => householdId
const open = ({ householdId }: HouseholdRow) => go('staff/aid/pages/household/index', { householdId })

function FileState({ row }: { row: HouseholdRow }) {
  const { tone, words } = fileSentence(row)
  return (
    <StateSentence tone={tone} plain>
      {words}
    </StateSentence>
  )
}

function SpotCheck({ row }: { row: HouseholdRow }) {
  const words = spotCheckSentence(row)
  return words ? (
    <StateSentence tone="info" plain>
      {words}
    </StateSentence>
  ) : null
}

function Rows({ rows }: { rows: readonly HouseholdRow[] }) {
  if (useWideScreen()) return <DataTable label="在档家庭" columns={columns} rows={rows} keyOf={keyOf} />
  return (
    <List>
      {rows.map(row => (
        <ListRow
          key={keyOf(row)}
          id={`household-${keyOf(row)}`}
          title={`${row.nameMasked} 一家`}
          note={
            <>
              <FileState row={row} />
              <SpotCheck row={row} />
              {rowNote(row)}
            </>
          }
          onOpen={() => open(row)}
        />
      ))}
    </List>
  )
}

const columns: Column<HouseholdRow>[] = [
  {
    head: '家庭',
    kind: 'short',
    cell: row => <Button kind="link" id={`household-${keyOf(row)}`} label={`${row.nameMasked} 一家`} onPress={() => open(row)} />,
  },
  { head: '所在工会', cell: ({ orgName }) => orgName },
  { head: '人口', kind: 'number', cell: ({ persons }) => persons },
  { head: '类别', kind: 'short', cell: ({ category }) => category && categoryWords[category] },
  { head: '状态', cell: row => <FileState row={row} /> },
  { head: '今年抽查', kind: 'short', cell: ({ spotCheck }) => (spotCheck ? '抽中' : '') },
  { head: '上次复核', kind: 'short', cell: ({ reviewedOn }) => (reviewedOn ? dayWords(reviewedOn) : '') },
]
