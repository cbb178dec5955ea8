import { View } from '@tarojs/components'
import type { Report } from 'shared-types/stats'
import { useWideScreen } from '../../platform/wide-screen'
import { DataTable } from '../../ui/data-table.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Heading } from '../../ui/heading.tsx'
import { List, ListRow } from '../../ui/list-row.tsx'
import { frozenNote, type Group, groupNote, groupsOf, type Row, rowsOf, valueWords } from './figures-view.ts'
import { Fold } from './fold.tsx'
import { type Change, changesIn, reportFacts } from './report-view.ts'
import { Value } from './value.tsx'

/** What it is, what differs from the version before, and every figure. */
export function ReportBody({ report }: { report: Report }) {
  const wide = useWideScreen()
  const rows = rowsOf(report.figures)
  const changes = changesIn(report)
  return (
    <View className="gap stack">
      <Facts facts={reportFacts(report)} />
      {report.version > 1 && <Changes changes={changes} />}
      {groupsOf(rows, { whole: true }).map(group => (
        <Fold key={group.group} id={`group-${group.group}`} title={group.words} note={groupNote(group, '没有填报')} open={wide}>
          {wide ? <GroupTable group={group} all={rows} /> : <GroupRows group={group} all={rows} />}
        </Fold>
      ))}
    </View>
  )
}

function Changes({ changes }: { changes: readonly Change[] }) {
  return (
    <View>
      <Heading>{`和上一版不同的（${changes.length} 项）`}</Heading>
      {changes.length === 0 ? (
        <View className="second">数字都和上一版一样。</View>
      ) : (
        <List>
          {changes.map(({ indicator, was, is }) => (
            <ListRow key={indicator.code} title={indicator.name} note={`原来 ${was}`} aside={`现在 ${is}`} />
          ))}
        </List>
      )}
    </View>
  )
}

interface GroupProps {
  group: Group
  all: readonly Row[]
}

const GroupRows = ({ group, all }: GroupProps) => (
  <List>
    {group.rows.map(row => (
      <ListRow key={row.indicator.code} title={row.indicator.name} note={frozenNote(row, all)} aside={<Value {...row} />} />
    ))}
  </List>
)

const GroupTable = ({ group, all }: GroupProps) => (
  <DataTable
    label={group.words}
    keyOf={({ indicator }) => indicator.code}
    rows={group.rows}
    columns={[
      { head: '指标', cell: ({ indicator }) => indicator.name },
      { head: '数值', kind: 'number', cell: ({ indicator, figure }) => valueWords(indicator, figure) },
      { head: '意思', cell: ({ indicator }) => indicator.definition },
      { head: '截至和来源', cell: row => frozenNote(row, all) ?? row.indicator.source },
      { head: '责任部门', cell: ({ indicator }) => indicator.signedBy },
    ]}
  />
)
