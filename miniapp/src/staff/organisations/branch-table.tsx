import { unionKindWords } from 'shared-types/union-kinds'
import { Button } from '../../ui/button'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { useSorting } from '../use-sorting.ts'
import { openBranch } from './open-union.ts'
import type { Surveyed } from './terms-view.ts'

const count = (head: string, id: string, of: (branch: Surveyed) => number): Column<Surveyed> => ({
  head,
  kind: 'number',
  cell: branch => of(branch) || '',
  sort: { id, of },
})

const columns: readonly Column<Surveyed>[] = [
  {
    head: '工会',
    cell: branch => <Button kind="link" id={`branch-${branch.orgId}`} label={branch.name} onPress={() => openBranch(branch)} />,
    sort: { id: 'name', of: ({ name }) => name },
  },
  {
    head: '类型',
    kind: 'short',
    cell: ({ kind }) => unionKindWords[kind],
    sort: { id: 'kind', of: ({ kind }) => unionKindWords[kind] },
  },
  count('会员', 'members', ({ membersInAll }) => membersInAll),
  count('下面的工会', 'unions', ({ unionsBelow }) => unionsBelow),
  count('换届已到期', 'over', ({ terms }) => terms.over),
  count('半年内到期', 'ending', ({ terms }) => terms.ending),
  count('没登记任期', 'unknown', ({ terms }) => terms.unknown),
]

/** At a desk: the branches side by side, sorted by any of their counts. */
export function BranchTable({ orgId, items }: { orgId: string; items: readonly Surveyed[] }) {
  const sorting = useSorting({ orgId })
  return <DataTable label="下面的工会" columns={columns} rows={items} keyOf={branch => branch.orgId} {...sorting} />
}
