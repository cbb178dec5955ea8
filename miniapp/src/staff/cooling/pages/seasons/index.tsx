import { View } from '@tarojs/components'
import { useState } from 'react'
import { outdate, useAnswer } from '../../../../platform/answers.ts'
import { go } from '../../../../platform/navigate.ts'
import { usePullRefresh } from '../../../../platform/pull-refresh.ts'
import { Button } from '../../../../ui/button'
import { Heading } from '../../../../ui/heading.tsx'
import { List, ListRow } from '../../../../ui/list-row.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Empty } from '../../../../ui/problem.tsx'
import { UnionChips, useKeptUnion } from '../../../kept-union.tsx'
import { hasRole } from '../../../my-roles.ts'
import '../../../staff.scss'
import { allocationNote, seasonNote } from '../../cooling-desk-view.ts'
import { NewSeason } from './new-season.tsx'

/** A union's own seasons, and what it was allotted from those above. */
export default function SeasonsPage() {
  const kept = useKeptUnion()
  const { grants, orgId } = kept
  const keeps = hasRole(grants.data?.items ?? [], 'manager', 'reviewer')
  const [adding, setAdding] = useState(false)
  usePullRefresh(() => outdate('GET /staff/cooling/seasons', 'GET /staff/cooling/allocations'))
  if (adding && orgId) return <NewSeason orgId={orgId} onDone={() => setAdding(false)} />
  return (
    <Page actions={keeps && orgId && <Button kind="primary" id="new-season" label="新开一季" onPress={() => setAdding(true)} />}>
      <Loaded answer={grants}>
        {() =>
          orgId ? (
            <View className="stack">
              <UnionChips {...kept} />
              <Allotted orgId={orgId} />
              <Seasons orgId={orgId} />
            </View>
          ) : (
            <Empty icon="lock" sentence="您还没有工作人员的角色。" />
          )
        }
      </Loaded>
    </Page>
  )
}

function Allotted({ orgId }: { orgId: string }) {
  const answer = useAnswer('GET /staff/cooling/allocations', { query: { orgId } })
  return (
    <View>
      <Heading>分到本工会的</Heading>
      <Loaded answer={answer}>
        {({ items }) =>
          items.length === 0 ? (
            <View className="second">上级工会还没有分配物资给这家工会。</View>
          ) : (
            <List>
              {items.map(allocation => (
                <ListRow
                  key={allocation.allocationId}
                  id={`allocation-${allocation.allocationId}`}
                  title={`${allocation.seasonName}：${allocation.goods}`}
                  note={allocationNote(allocation)}
                  onOpen={() => go('staff/cooling/pages/allocation/index', { allocationId: allocation.allocationId })}
                />
              ))}
            </List>
          )
        }
      </Loaded>
    </View>
  )
}

function Seasons({ orgId }: { orgId: string }) {
  const answer = useAnswer('GET /staff/cooling/seasons', { query: { orgId } })
  return (
    <View>
      <Heading>本工会开的</Heading>
      <Loaded answer={answer}>
        {({ items }) =>
          items.length === 0 ? (
            <View className="second">还没有开过。县、乡镇（街道）工会可以新开一季，再分到单位和驿站。</View>
          ) : (
            <List>
              {items.map(season => (
                <ListRow
                  key={season.seasonId}
                  id={`season-${season.seasonId}`}
                  title={season.name}
                  note={seasonNote(season)}
                  onOpen={() => go('staff/cooling/pages/season/index', { seasonId: season.seasonId })}
                />
              ))}
            </List>
          )
        }
      </Loaded>
    </View>
  )
}
