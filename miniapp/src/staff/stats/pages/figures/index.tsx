import { View } from '@tarojs/components'
import { useState } from 'react'
import { keepInAddress } from '../../../../platform/address'
import { usePageQuery } from '../../../../platform/navigate.ts'
import { usePullRefresh } from '../../../../platform/pull-refresh.ts'
import { useWideScreen } from '../../../../platform/wide-screen'
import { Button } from '../../../../ui/button'
import { Heading } from '../../../../ui/heading.tsx'
import { List, ListRow } from '../../../../ui/list-row.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Empty } from '../../../../ui/problem.tsx'
import { unionsOf, useGrants } from '../../../my-roles.ts'
import { UnionPicker } from '../../../union-picker.tsx'
import '../../../staff.scss'
import { Dashboard } from '../../dashboard.tsx'
import { periodAsked } from '../../period-view.ts'
import '../../stats.scss'
import { figuresRefreshed } from '../../stats-changed.ts'

/** The figures of a union over a year, a quarter or ever. */
export default function FiguresPage() {
  const query = usePageQuery()
  const wide = useWideScreen()
  const [period, setPeriod] = useState(() => periodAsked(query.period))
  const [chosen, setChosen] = useState(query.orgId)
  const grants = useGrants()
  usePullRefresh(figuresRefreshed)
  const show = (orgId: string, next: string) => {
    setChosen(orgId)
    setPeriod(next)
    keepInAddress({ orgId, period: next })
  }
  return (
    <Page wide={wide}>
      <View className={wide ? 'desk-wide' : ''}>
        <Loaded answer={grants}>
          {({ items }) => {
            const unions = unionsOf(items, 'manager', 'auditor')
            const orgId = chosen ?? (unions.length === 1 ? unions[0]?.orgId : undefined)
            if (unions.length === 0) return <NoRole />
            if (!orgId) return <Choose unions={unions} onChoose={next => show(next, period)} />
            return (
              <>
                <Dashboard key={orgId} orgId={orgId} period={period} onPeriod={next => show(orgId, next)} />
                <OtherUnion onPick={next => show(next, period)} />
              </>
            )
          }}
        </Loaded>
      </View>
    </Page>
  )
}

const NoRole = () => (
  <Empty icon="lock" sentence="统计给工会的管理员和审计人员看，您还没有这样的角色。需要的话，请联系您的工会。" />
)

interface ChooseProps {
  unions: readonly { orgId: string; orgName: string }[]
  onChoose: (orgId: string) => void
}

const Choose = ({ unions, onChoose }: ChooseProps) => (
  <>
    <Heading>看哪家工会的统计</Heading>
    <List>
      {unions.map(({ orgId, orgName }) => (
        <ListRow
          key={orgId}
          id={`union-${orgId}`}
          icon="sitemap"
          title={orgName}
          note="和它下面的工会"
          onOpen={() => onChoose(orgId)}
        />
      ))}
    </List>
  </>
)

function OtherUnion({ onPick }: { onPick: (orgId: string) => void }) {
  const [picking, setPicking] = useState(false)
  if (!picking)
    return (
      <View className="gap">
        <Button id="other-union" label="看下级工会的统计" onPress={() => setPicking(true)} />
      </View>
    )
  return (
    <UnionPicker
      label="看哪家工会的统计"
      role="manager"
      otherRole="auditor"
      picked={undefined}
      onPick={picked => {
        setPicking(false)
        if (picked) onPick(picked.orgId)
      }}
    />
  )
}
