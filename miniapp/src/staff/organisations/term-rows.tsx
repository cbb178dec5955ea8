import { Button } from '../../ui/button'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { fullDay } from '../../ui/dates.ts'
import { List, ListRow } from '../../ui/list-row.tsx'
import type { Sorting } from '../../ui/sorting.ts'
import { openUnion } from './open-union.ts'
import { endWords, type UnionTerm } from './terms-view.ts'

/** On a phone: whose committee, and until when. */
export const TermList = ({ items }: { items: readonly UnionTerm[] }) => (
  <List>
    {items.map(union => (
      <ListRow
        key={union.orgId}
        title={union.name}
        note={[union.under.at(-1), endWords(union, '届满')].filter(Boolean).join(' · ')}
        onOpen={() => openUnion(union.orgId)}
      />
    ))}
  </List>
)

const columns: readonly Column<UnionTerm>[] = [
  {
    head: '工会',
    cell: ({ orgId, name }) => <Button kind="link" id={`union-${orgId}`} label={name} onPress={() => openUnion(orgId)} />,
    sort: { id: 'name', of: ({ name }) => name },
  },
  { head: '上级', cell: ({ under }) => under.at(-1) ?? '', sort: { id: 'under', of: ({ under }) => under.join() } },
  { head: '届次', kind: 'number', cell: ({ term }) => term?.ordinal ?? '' },
  { head: '当选日期', kind: 'short', cell: ({ term }) => (term ? fullDay(term.electedOn) : '') },
  { head: '届满日期', kind: 'short', cell: union => endWords(union), sort: { id: 'end', of: ({ endsOn = '' }) => endsOn } },
]

interface TermTableProps {
  label: string
  items: readonly UnionTerm[]
  sorting: Sorting | undefined
  onSort: (sorting: Sorting | undefined) => void
}

/** At a desk. */
export const TermTable = ({ items, ...table }: TermTableProps) => (
  <DataTable {...table} columns={columns} rows={items} keyOf={({ orgId }) => orgId} />
)
