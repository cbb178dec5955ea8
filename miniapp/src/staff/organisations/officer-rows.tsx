import { View } from '@tarojs/components'
import { Button } from '../../ui/button'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { List, ListRow } from '../../ui/list-row.tsx'
import { useSorting } from '../use-sorting.ts'
import { openUnion } from './open-union.ts'
import { givenWords, type OfficersShare } from './pairings-view.ts'

const keyOf = ({ accountId, orgName }: OfficersShare) => `${accountId}${orgName}`

/** On a phone: who, for what, how many. */
export const OfficerList = ({ items }: { items: readonly OfficersShare[] }) => (
  <List>
    {items.map(officer => (
      <ListRow
        key={keyOf(officer)}
        title={officer.nameMasked}
        note={`${officer.orgName} · ${givenWords(officer)}`}
        aside={`${officer.unions} 家`}
        {...(officer.at.length === 1 && officer.at[0] && { onOpen: openingOf(officer.at[0].orgId) })}
      />
    ))}
  </List>
)

const openingOf = (orgId: string) => () => openUnion(orgId)

const columns: readonly Column<OfficersShare>[] = [
  { head: '干部', kind: 'short', cell: ({ nameMasked }) => nameMasked, sort: { id: 'name', of: ({ nameMasked }) => nameMasked } },
  { head: '单位', cell: ({ orgName }) => orgName, sort: { id: 'org', of: ({ orgName }) => orgName } },
  {
    head: '联系',
    cell: officer => (
      <View>
        {officer.at.map(({ orgId, name }) => (
          <Button kind="link" key={orgId} id={`at-${orgId}`} label={name} onPress={openingOf(orgId)} />
        ))}
      </View>
    ),
  },
  { head: '共几家', kind: 'number', cell: ({ unions }) => unions, sort: { id: 'unions', of: ({ unions }) => unions } },
]

/** At a desk: officers and unions side by side. */
export function OfficerTable({ orgId, items }: { orgId: string; items: readonly OfficersShare[] }) {
  const sorting = useSorting({ orgId })
  return <DataTable label="对口联系" columns={columns} rows={items} keyOf={keyOf} {...sorting} />
}
