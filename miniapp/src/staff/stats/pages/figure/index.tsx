import { View } from '@tarojs/components'
import { indicatorOf } from 'shared-types/indicators'
import { useState } from 'react'
import { keepInAddress } from '../../../../platform/address'
import { useAnswer } from '../../../../platform/answers.ts'
import { go, usePageQuery } from '../../../../platform/navigate.ts'
import { usePullRefresh } from '../../../../platform/pull-refresh.ts'
import { useWideScreen } from '../../../../platform/wide-screen'
import { Button } from '../../../../ui/button'
import { Title } from '../../../../ui/heading.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Empty } from '../../../../ui/problem.tsx'
import '../../../staff.scss'
import { FigureBody } from '../../figure-body.tsx'
import { rowsOf } from '../../figures-view.ts'
import { useMayKeep } from '../../may-keep.ts'
import { PeriodChips } from '../../period-chips.tsx'
import { periodAsked } from '../../period-view.ts'
import '../../stats.scss'
import { figuresRefreshed } from '../../stats-changed.ts'

/** One figure of a union: what it means, how it went, and how it is made up. */
export default function FigurePage() {
  const { orgId = '', code = '', ...query } = usePageQuery()
  const wide = useWideScreen()
  const [period, setPeriod] = useState(() => periodAsked(query.period))
  const mayKeep = useMayKeep(orgId)
  const indicator = indicatorOf(code)
  usePullRefresh(figuresRefreshed)
  const show = (next: string) => {
    setPeriod(next)
    keepInAddress({ orgId, code, period: next })
  }
  if (!indicator)
    return (
      <Page>
        <Empty icon="search" sentence="没有这一项指标，可能是地址不完整。" />
      </Page>
    )
  const typed = mayKeep && indicator.counting === 'typed'
  const type = () => go('staff/stats/pages/typed/index', { orgId, code, period })
  return (
    <Page wide={wide} actions={typed && <Button kind="primary" id="type-in" label="填报这一项" onPress={type} />}>
      <View className={wide ? 'desk-wide' : ''}>
        <Title>{indicator.name}</Title>
        <PeriodChips period={period} onChange={show} />
        <Figure orgId={orgId} code={code} period={period} />
      </View>
    </Page>
  )
}

interface FigureProps {
  orgId: string
  code: string
  period: string
}

function Figure({ orgId, code, period }: FigureProps) {
  const mayKeep = useMayKeep(orgId) ?? false
  const answer = useAnswer('GET /staff/stats/organisations/{orgId}/figures', { params: { orgId }, query: { period } })
  return (
    <View className="gap">
      <Loaded answer={answer}>
        {({ figures, orgName }) => {
          const all = rowsOf(figures)
          const row = all.find(({ indicator }) => indicator.code === code)
          return row ? <FigureBody row={row} all={all} orgName={orgName} where={{ orgId, period, mayKeep }} /> : null
        }}
      </Loaded>
    </View>
  )
}
