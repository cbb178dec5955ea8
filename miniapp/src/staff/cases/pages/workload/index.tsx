import { View } from '@tarojs/components'
import type { Load, Workload } from 'shared-types/case-endpoints'
import { outdate, useAnswer } from '../../../../platform/answers.ts'
import { go, usePageQuery } from '../../../../platform/navigate.ts'
import { usePullRefresh } from '../../../../platform/pull-refresh.ts'
import { useWideScreen } from '../../../../platform/wide-screen'
import { Button } from '../../../../ui/button'
import { type Column, DataTable } from '../../../../ui/data-table.tsx'
import { momentWords } from '../../../../ui/dates.ts'
import { Heading, Title } from '../../../../ui/heading.tsx'
import { List, ListRow } from '../../../../ui/list-row.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Empty } from '../../../../ui/problem.tsx'
import { UnionChips, useKeptUnion } from '../../../kept-union.tsx'
import { refusalWords } from '../../../staff-words.ts'
import { useSorting } from '../../../use-sorting.ts'
import '../../../staff.scss'
import type { Filter } from '../../cases-view.ts'
import { counts, deciders, kindRows, monthWords } from '../../workload-view.ts'

/** How much waits where, for the level above: a union and those directly below it. */
export default function WorkloadPage() {
  const wide = useWideScreen()
  const { below } = usePageQuery()
  const kept = useKeptUnion(['manager', 'auditor'])
  const orgId = below ?? kept.orgId
  usePullRefresh(() => outdate('GET /staff/organisations/{orgId}/workload'))
  return (
    <Page wide={wide}>
      <View className={wide ? 'desk-wide' : ''}>
        {!below && <UnionChips {...kept} />}
        {kept.grants.data && !orgId ? (
          <Empty icon="lock" sentence="工作量由管理员和经审人员查看，您还没有这样的角色。" />
        ) : (
          orgId && <Union key={orgId} orgId={orgId} wide={wide} />
        )}
      </View>
    </Page>
  )
}

function Union({ orgId, wide }: { orgId: string; wide: boolean }) {
  const answer = useAnswer('GET /staff/organisations/{orgId}/workload', { params: { orgId } })
  return (
    <Loaded answer={answer} skeletonCards={3} refused={why => (why === 'not-found' ? refusalWords('not-found') : undefined)}>
      {load => (
        <>
          <Title>{load.orgName}</Title>
          <View className="lead">{`只数件数，截至 ${momentWords(load.at)}。`}</View>
          <Own load={load} />
          {load.below.length > 0 && (
            <View className="group">
              <Heading>下级工会（含它们下面的）</Heading>
              {wide ? <BelowTable load={load} /> : <BelowList load={load} />}
            </View>
          )}
          <Deciders load={load} />
        </>
      )}
    </Loaded>
  )
}

const waitingIn = (orgId: string, filter: Filter) => go('staff/cases/pages/waiting/index', { orgId, filter })

function Figure({ words, count, late = false }: { words: string; count: number; late?: boolean }) {
  return (
    <View className={late ? 'figure figure-late' : 'figure'}>
      <View className="figure-number">{count}</View>
      <View className="second">{words}</View>
    </View>
  )
}

/** What waits for the union itself. */
function Own({ load: { orgId, own } }: { load: Workload }) {
  return (
    <View className="group">
      <Heading>本工会</Heading>
      <View className="counts">
        <Figure words="等办" count={own.waiting} />
        <Figure words="三天内到期" count={own.dueSoon} />
        <Figure words="超期" count={own.overdue} late={own.overdue > 0} />
      </View>
      <Kinds load={own} />
      {own.waiting > 0 && <Button kind="link" id="see-waiting" label="看等办的申请" onPress={() => waitingIn(orgId, 'all')} />}
      {own.overdue > 0 && (
        <Button kind="link" id="see-overdue" label="看超期的申请" onPress={() => waitingIn(orgId, 'overdue')} />
      )}
    </View>
  )
}

function Kinds({ load }: { load: Load }) {
  const rows = kindRows(load)
  if (rows.length === 0) return null
  return (
    <List>
      {rows.map(({ kind, words, note }) => (
        <ListRow key={kind} title={words} note={note} />
      ))}
    </List>
  )
}

const openBelow = (orgId: string) => go('staff/cases/pages/workload/index', { below: orgId })

function BelowList({ load }: { load: Workload }) {
  return (
    <List>
      {load.below.map(one => (
        <ListRow
          key={one.orgId}
          id={`below-${one.orgId}`}
          title={one.orgName}
          note={counts(one)}
          onOpen={() => openBelow(one.orgId)}
        />
      ))}
    </List>
  )
}

type Below = Workload['below'][number]

const count = (head: string, id: string, of: (one: Below) => number): Column<Below> => ({
  head,
  kind: 'number',
  cell: of,
  sort: { id, of },
})

const columns: readonly Column<Below>[] = [
  {
    head: '工会',
    cell: one => <Button kind="link" id={`below-${one.orgId}`} label={one.orgName} onPress={() => openBelow(one.orgId)} />,
    sort: { id: 'name', of: ({ orgName }) => orgName },
  },
  count('等办', 'waiting', ({ waiting }) => waiting),
  count('三天内到期', 'soon', ({ dueSoon }) => dueSoon),
  count('超期', 'overdue', ({ overdue }) => overdue),
  {
    head: '种类',
    cell: one =>
      kindRows(one)
        .map(({ words, note }) => `${words}（${note}）`)
        .join('，'),
  },
]

function BelowTable({ load }: { load: Workload }) {
  const { below } = usePageQuery()
  const sorting = useSorting(below ? { below } : { orgId: load.orgId })
  return <DataTable label="下级工会的工作量" rows={load.below} keyOf={one => one.orgId} columns={columns} {...sorting} />
}

function Deciders({ load }: { load: Workload }) {
  const rows = deciders(load)
  return (
    <View className="group">
      <Heading>{`审核人，${monthWords(load.month)}办理`}</Heading>
      {rows.length === 0 ? (
        <View className="second">这家工会没有审核人，申请由上级工会办理。</View>
      ) : (
        <List>
          {rows.map(({ key, name, words }) => (
            <ListRow key={key} title={name} note={words} />
          ))}
        </List>
      )}
    </View>
  )
}
