import { View } from '@tarojs/components'
import type { Allocation, RosterLine } from 'shared-types/cooling'
import { useState } from 'react'
import { outdate, useAnswer, useSubmit } from '../../../../platform/answers.ts'
import { usePageQuery } from '../../../../platform/navigate.ts'
import { usePullRefresh } from '../../../../platform/pull-refresh.ts'
import { Button } from '../../../../ui/button'
import { Title } from '../../../../ui/heading.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Sheet } from '../../../../ui/sheet.tsx'
import { StateSentence } from '../../../../ui/state-sentence.tsx'
import { hasRole, useGrants } from '../../../my-roles.ts'
import { Said } from '../../../said.tsx'
import { refusalWords } from '../../../staff-words.ts'
import '../../../staff.scss'
import { allocationNote, restOf } from '../../cooling-desk-view.ts'
import { AddPeople } from './add-people.tsx'
import { Roster } from './roster.tsx'

const rosterChanged = () =>
  outdate(
    'GET /staff/cooling/allocations/{allocationId}',
    'GET /staff/cooling/allocations',
    'GET /staff/cooling/seasons/{seasonId}/allocations',
  )

/** What one union was allotted: its roster, who has signed, and what goes back. */
export default function AllocationPage() {
  const { allocationId = '' } = usePageQuery()
  const answer = useAnswer('GET /staff/cooling/allocations/{allocationId}', { params: { allocationId } })
  usePullRefresh(rosterChanged)
  return (
    <Page>
      <Loaded answer={answer} refused={code => (code === 'not-found' ? refusalWords('not-found') : undefined)}>
        {({ allocation, lines }) => <Whole allocation={allocation} lines={lines} />}
      </Loaded>
    </Page>
  )
}

function Whole({ allocation, lines }: { allocation: Allocation; lines: readonly RosterLine[] }) {
  const keeps = hasRole(useGrants().data?.items ?? [], 'manager', 'reviewer') && !allocation.closed
  const { allocationId, orgName, goods, pieces } = allocation
  return (
    <View className="stack">
      <Title>{orgName}</Title>
      <StateSentence tone={allocation.closed ? 'done' : 'info'}>{`${goods}：${allocationNote(allocation)}`}</StateSentence>
      <Roster allocationId={allocationId} lines={lines} closed={allocation.closed} keeps={keeps} onChanged={rosterChanged} />
      {keeps && lines.length < pieces && (
        <AddPeople allocationId={allocationId} room={pieces - lines.length} onDone={rosterChanged} />
      )}
      {keeps && <GiveBack allocation={allocation} />}
    </View>
  )
}

function GiveBack({ allocation }: { allocation: Allocation }) {
  const [asking, setAsking] = useState(false)
  const { busy, failure, submit } = useSubmit('POST /staff/cooling/allocations/{allocationId}/surplus')
  const rest = restOf(allocation)
  const give = async () => {
    const done = await submit({ params: { allocationId: allocation.allocationId } })
    await rosterChanged()
    if (done) setAsking(false)
  }
  return (
    <View>
      <Button kind="danger" id="give-back" label={rest > 0 ? `退回剩下的 ${rest} 份` : '结清'} onPress={() => setAsking(true)} />
      {asking && (
        <Sheet
          title={rest > 0 ? `退回 ${rest} 份？` : '结清这份名单？'}
          confirm={{ label: '退回并结清', danger: true, busy: busy && '正在保存…', onPress: () => void give() }}
          onClose={() => setAsking(false)}
        >
          <View>结清以后，名单不能再签收、再加人。退回的份数记入台账，上级可以再分配。</View>
          <Said failure={failure} />
        </Sheet>
      )}
    </View>
  )
}
