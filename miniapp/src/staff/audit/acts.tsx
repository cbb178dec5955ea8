import type { ActRow } from 'shared-types/audit'
import { View } from '@tarojs/components'
import { useAnswer } from '../../platform/answers.ts'
import { go } from '../../platform/navigate.ts'
import { useWideScreen } from '../../platform/wide-screen'
import { Button } from '../../ui/button'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { momentWords } from '../../ui/dates.ts'
import { List, ListRow } from '../../ui/list-row.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Empty } from '../../ui/problem.tsx'
import { NextPage } from '../next-page.tsx'
import { aboutWords, type Filter, isPerson, madeWords, rolesWords, whatWords, whoWords } from './audit-view.ts'

export const readersWords = '日志由县总工会的经审人员查看。'

export const auditRefused = (code: string | undefined) => (code === 'not-allowed' ? readersWords : undefined)

/** Newest first; what does not fit may leave a page empty though there is more. */
export function Acts({ filter, cursor }: { filter: Filter; cursor?: string }) {
  const answer = useAnswer('GET /staff/audit/acts', { query: { ...filter, cursor } })
  return (
    <Loaded answer={answer} refused={auditRefused} skeletonCards={3}>
      {({ items, next }) => (
        <>
          {items.length === 0 && !cursor && !next && <Empty icon="list" sentence="没有这样的操作。换个条件看看。" />}
          {items.length > 0 && <Rows rows={items} />}
          <NextPage next={next}>{after => <Acts filter={filter} cursor={after} />}</NextPage>
        </>
      )}
    </Loaded>
  )
}

const keyOf = ({ seq }: ActRow) => String(seq)
const open = (row: ActRow) => go('staff/audit/pages/act/index', { seq: keyOf(row) })

function Rows({ rows }: { rows: readonly ActRow[] }) {
  if (useWideScreen()) return <DataTable label="操作记录" columns={columns} rows={rows} keyOf={keyOf} />
  return (
    <List>
      {rows.map(row => (
        <ListRow
          key={keyOf(row)}
          id={`act-${keyOf(row)}`}
          title={whatWords(row)}
          note={
            <>
              {aboutWords(row) && <View>{aboutWords(row)}</View>}
              {madeWords(row)}
            </>
          }
          onOpen={() => open(row)}
        />
      ))}
    </List>
  )
}

const columns: Column<ActRow>[] = [
  {
    head: '序号',
    kind: 'short',
    cell: row => <Button kind="link" id={`act-${keyOf(row)}`} label={`第 ${keyOf(row)} 条`} onPress={() => open(row)} />,
  },
  { head: '时间', kind: 'short', cell: ({ at }) => momentWords(at) },
  { head: '操作', cell: whatWords },
  { head: '经办', kind: 'short', cell: whoWords },
  { head: '当时的身份', cell: row => (isPerson(row) ? rolesWords(row.roles) : '') },
  { head: '涉及', cell: aboutWords },
]
