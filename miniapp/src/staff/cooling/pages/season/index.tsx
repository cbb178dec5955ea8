import { View } from '@tarojs/components'
import type { Allocation } from 'shared-types/cooling'
import { useState } from 'react'
import { outdate, useAnswer } from '../../../../platform/answers.ts'
import { go, usePageQuery } from '../../../../platform/navigate.ts'
import { usePullRefresh } from '../../../../platform/pull-refresh.ts'
import { Button } from '../../../../ui/button'
import { Facts } from '../../../../ui/facts.tsx'
import { Heading, Title } from '../../../../ui/heading.tsx'
import { List, ListRow } from '../../../../ui/list-row.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { hasRole, useGrants } from '../../../my-roles.ts'
import { refusalWords } from '../../../staff-words.ts'
import '../../../staff.scss'
import { allocationNote, seasonFacts } from '../../cooling-desk-view.ts'
import { Allot } from './allot.tsx'
import { ChangePlan } from './change-plan.tsx'
import { Days } from './days.tsx'

const seasonChanged = () =>
  outdate(
    'GET /staff/cooling/seasons',
    'GET /staff/cooling/seasons/{seasonId}/allocations',
    'GET /staff/cooling/seasons/{seasonId}/day-quotas',
  )

/** One season: how it stands, who was allotted how much, what stations give out day by day. */
export default function SeasonPage() {
  const { seasonId = '' } = usePageQuery()
  const answer = useAnswer('GET /staff/cooling/seasons/{seasonId}/allocations', { params: { seasonId } })
  const keeps = hasRole(useGrants().data?.items ?? [], 'manager', 'reviewer')
  usePullRefresh(seasonChanged)
  return (
    <Page>
      <Loaded answer={answer} refused={code => (code === 'not-found' ? refusalWords('not-found') : undefined)}>
        {({ season, items }) => (
          <View className="stack">
            <Title>{season.name}</Title>
            <Facts facts={seasonFacts(season)} />
            {keeps && <ChangePlan seasonId={seasonId} onDone={seasonChanged} />}
            <Allocations seasonId={seasonId} items={items} keeps={keeps} />
            <Days season={season} keeps={keeps} onChanged={seasonChanged} />
          </View>
        )}
      </Loaded>
    </Page>
  )
}

function Allocations({ seasonId, items, keeps }: { seasonId: string; items: readonly Allocation[]; keeps: boolean }) {
  const [adding, setAdding] = useState(false)
  return (
    <View>
      <Heading>分到单位</Heading>
      {items.length === 0 && <View className="second">还没有分到单位。单位分到以后，按名单发放，签字拍照或本人签收。</View>}
      <List>
        {items.map(allocation => (
          <ListRow
            key={allocation.allocationId}
            id={`allocation-${allocation.allocationId}`}
            title={allocation.orgName}
            note={allocationNote(allocation)}
            onOpen={() => go('staff/cooling/pages/allocation/index', { allocationId: allocation.allocationId })}
          />
        ))}
      </List>
      {adding ? (
        <Allot
          seasonId={seasonId}
          onDone={async () => {
            await seasonChanged()
            setAdding(false)
          }}
        />
      ) : (
        keeps && (
          <View className="gap">
            <Button id="allot" label="分给一家工会" onPress={() => setAdding(true)} />
          </View>
        )
      )}
    </View>
  )
}
