import { View } from '@tarojs/components'
import { outdate, useAnswer } from '../../../../platform/answers.ts'
import { go, usePageQuery } from '../../../../platform/navigate.ts'
import { usePullRefresh } from '../../../../platform/pull-refresh.ts'
import { momentWords } from '../../../../ui/dates.ts'
import { Title } from '../../../../ui/heading.tsx'
import { List, ListRow } from '../../../../ui/list-row.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Empty } from '../../../../ui/problem.tsx'
import { UnionChips, useKeptUnion } from '../../../kept-union.tsx'
import '../../../staff.scss'
import '../../contests.scss'
import { SafetyOverview } from '../../safety/overview.tsx'

/** `contestId`: the organiser's overview of one; without it, the cups that one's union may enter. */
export default function SafetyCupPage() {
  const { contestId } = usePageQuery()
  usePullRefresh(() => outdate('GET /staff/contests/{contestId}/safety-units', 'GET /staff/safety-cups'))
  return (
    <Page>
      <View className="contest-frame">{contestId ? <SafetyOverview contestId={contestId} /> : <Cups />}</View>
    </Page>
  )
}

function Cups() {
  const kept = useKeptUnion()
  const { orgId, grants } = kept
  const answer = useAnswer('GET /staff/safety-cups', { query: { orgId: orgId ?? '' } }, { when: Boolean(orgId) })
  if (grants.data && !orgId) return <Empty icon="lock" sentence="安康杯由工会的工作人员报名，您还没有这样的角色。" />
  return (
    <>
      <Title>参加安康杯</Title>
      <View className="filters">
        <UnionChips {...kept} />
      </View>
      <Loaded answer={orgId ? answer : { ...grants, data: undefined }}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon="trophy" sentence="现在没有可以参加的安康杯竞赛。" />
          ) : (
            <List>
              {items.map(({ contestId, title, orgName, closesAt, entry }) => (
                <ListRow
                  key={contestId}
                  id={`cup-${contestId}`}
                  title={title}
                  note={`${orgName}主办，${momentWords(closesAt)}截止`}
                  aside={entry?.state === 'entered' ? `${entry.heads} 人` : '未报名'}
                  onOpen={() => go('staff/contests/pages/safety-entry/index', { contestId, orgId: orgId ?? '' })}
                />
              ))}
            </List>
          )
        }
      </Loaded>
    </>
  )
}
