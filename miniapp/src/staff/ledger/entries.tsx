import { View } from '@tarojs/components'
import type { LedgerBook, LedgerEntry } from 'shared-types/ledger'
import { useState } from 'react'
import { useAnswer } from '../../platform/answers.ts'
import { useWideScreen } from '../../platform/wide-screen'
import { Button } from '../../ui/button'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { List, ListRow } from '../../ui/list-row.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { amountWords, entryAbout, entryMade, entryWords, undoingWords } from './ledger-view.ts'

interface EntriesProps {
  book: LedgerBook
  cursor?: string
  /** Pages above this one: all of them are one table. */
  before?: readonly LedgerEntry[]
}

/** Newest first, and on asking those before. */
export function Entries({ book, cursor, before = [] }: EntriesProps) {
  const [more, setMore] = useState(false)
  const { bookId } = book
  const answer = useAnswer('GET /staff/ledger/books/{bookId}/entries', { params: { bookId }, query: { cursor } })
  const rows = [...before, ...(answer.data?.items ?? [])]
  const next = answer.data?.next
  if (more && next) return <Entries book={book} cursor={next} before={rows} />
  return (
    <>
      {rows.length > 0 && <EntryRows book={book} rows={rows} />}
      <Loaded answer={answer}>
        {() => (
          <>
            {rows.length === 0 && <View className="second">这本账还没有记过。</View>}
            {next && (
              <View className="gap">
                <Button id="more" label="再看早些的" onPress={() => setMore(true)} />
              </View>
            )}
          </>
        )}
      </Loaded>
    </>
  )
}

const keyOf = ({ seq }: LedgerEntry) => String(seq)

/** What undoes another entry stands apart, by icon and word. */
function Undoing({ entry }: { entry: LedgerEntry }) {
  const words = undoingWords(entry)
  return words ? (
    <StateSentence tone="info" plain>
      {words}
    </StateSentence>
  ) : null
}

function EntryRows({ book, rows }: { book: LedgerBook; rows: readonly LedgerEntry[] }) {
  if (useWideScreen()) return <Table book={book} rows={rows} />
  return (
    <List>
      {rows.map(entry => (
        <ListRow
          key={keyOf(entry)}
          title={`${entryWords(entry)} ${amountWords(book, entry.amount)}`}
          aside={`第 ${entry.seq} 笔`}
          note={
            <>
              <Undoing entry={entry} />
              {entryAbout(entry) && <View>{entryAbout(entry)}</View>}
              {entryMade(entry)}
            </>
          }
        />
      ))}
    </List>
  )
}

function Table({ book, rows }: { book: LedgerBook; rows: readonly LedgerEntry[] }) {
  const columns: Column<LedgerEntry>[] = [
    { head: '序号', kind: 'short', cell: ({ seq }) => seq },
    { head: '时间和经办', kind: 'short', cell: entryMade },
    { head: '类别', kind: 'short', cell: entryWords },
    { head: '金额', kind: 'number', cell: ({ amount }) => amountWords(book, amount) },
    { head: '对象', kind: 'short', cell: ({ payeeMasked = '' }) => payeeMasked },
    { head: '编号', kind: 'short', cell: ({ number = '' }) => number },
    {
      head: '说明',
      cell: entry => (
        <>
          {entry.note}
          <Undoing entry={entry} />
        </>
      ),
    },
  ]
  return <DataTable label={`${book.title}每一笔`} columns={columns} rows={rows} keyOf={keyOf} />
}
