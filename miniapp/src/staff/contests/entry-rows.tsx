import { View } from '@tarojs/components'
import { shownNumber } from 'shared-types/contest-pass-text'
import { useWideScreen } from '../../platform/wide-screen'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { momentWords } from '../../ui/dates.ts'
import { List, ListRow } from '../../ui/list-row.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { stateTones } from './contest-words.ts'
import { type Row, rowNote, rowState, rowTitle } from './entries-view.ts'

const State = ({ row }: { row: Row }) => (
  <StateSentence tone={stateTones[row.state]} plain>
    {rowState(row)}
  </StateSentence>
)

const columns: readonly Column<Row>[] = [
  { head: '姓名', cell: rowTitle },
  { head: '参赛编号', cell: ({ number }) => shownNumber(number), kind: 'short' },
  { head: '工种', cell: ({ tradeName }) => tradeName, kind: 'short' },
  { head: '工会', cell: ({ orgName }) => orgName ?? '' },
  { head: '手机', cell: ({ phoneMasked }) => phoneMasked ?? '', kind: 'short' },
  { head: '报名时间', cell: ({ enteredAt }) => momentWords(enteredAt), kind: 'short' },
  { head: '状态', cell: row => <State row={row} />, kind: 'short' },
]

/** A table at a desk, cards on a phone. */
export function EntryRows({ rows }: { rows: readonly Row[] }) {
  if (useWideScreen()) return <DataTable label="报名名单" columns={columns} rows={rows} keyOf={({ entryId }) => entryId} />
  return (
    <List>
      {rows.map(row => (
        <ListRow
          key={row.entryId}
          title={rowTitle(row)}
          note={
            <>
              <View>{rowNote(row)}</View>
              <State row={row} />
            </>
          }
        />
      ))}
    </List>
  )
}
