import { View } from '@tarojs/components'
import { periodWords } from 'shared-types/figure-words'
import { useAnswer } from '../../platform/answers.ts'
import { go } from '../../platform/navigate.ts'
import { useWideScreen } from '../../platform/wide-screen'
import { momentWords } from '../../ui/dates.ts'
import { Heading, Title } from '../../ui/heading.tsx'
import { List, ListRow } from '../../ui/list-row.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { AidMoney } from './aid-money.tsx'
import { FigureRows, type Where } from './figure-rows.tsx'
import { FigureTable } from './figure-table.tsx'
import { type Group, groupNote, groupsOf, type Row, rowsOf } from './figures-view.ts'
import { Fold } from './fold.tsx'
import { HeadlineCards } from './headline-cards.tsx'
import { useMayKeep } from './may-keep.ts'
import { PeriodChips } from './period-chips.tsx'

interface DashboardProps {
  orgId: string
  period: string
  onPeriod: (period: string) => void
}

/** Figures of a union with all below it. */
export function Dashboard({ orgId, period, onPeriod }: DashboardProps) {
  const mayKeep = useMayKeep(orgId) ?? false
  const union = useAnswer('GET /organisations/{orgId}', { params: { orgId } }).data
  const answer = useAnswer('GET /staff/stats/organisations/{orgId}/figures', { params: { orgId }, query: { period } })
  const where = { orgId, period, mayKeep }
  return (
    <>
      <Title>{`${union?.name ?? ''}统计`}</Title>
      <PeriodChips period={period} onChange={onPeriod} />
      <View className="gap">
        <Loaded answer={answer} skeletonCards={4}>
          {({ figures, countedAt }) => (
            <>
              <View className="second">{`${periodWords(period)}，含下级工会。${momentWords(countedAt)}统计。`}</View>
              <Figures all={rowsOf(figures)} where={where} />
            </>
          )}
        </Loaded>
      </View>
      <Reports {...where} />
    </>
  )
}

function Figures({ all, where }: { all: readonly Row[]; where: Where }) {
  const wide = useWideScreen()
  return (
    <>
      <HeadlineCards all={all} {...where} />
      <AidMoney all={all} {...where} />
      <View className="group stack">
        <Heading>全部指标</Heading>
        {groupsOf(all).map(group => (
          <GroupOf key={group.group} group={group} all={all} where={where} wide={wide} />
        ))}
      </View>
    </>
  )
}

interface GroupProps {
  group: Group
  all: readonly Row[]
  where: Where
  wide: boolean
}

/** Ninety rows are a wall on a phone, and a table at a desk. */
function GroupOf({ group, all, where, wide }: GroupProps) {
  const { words, rows } = group
  return (
    <Fold id={`group-${group.group}`} title={words} note={groupNote(group)} open={wide}>
      {wide ? <FigureTable label={words} rows={rows} all={all} {...where} /> : <FigureRows rows={rows} all={all} {...where} />}
    </Fold>
  )
}

function Reports({ orgId, mayKeep }: Where) {
  return (
    <View className="group">
      <List>
        <ListRow
          icon="file-text"
          id="to-reports"
          title="统计报告"
          note={mayKeep ? '查看、导出，按季度或全年出报告' : '查看、导出已出的报告'}
          onOpen={() => go('staff/stats/pages/reports/index', { orgId })}
        />
      </List>
    </View>
  )
}
