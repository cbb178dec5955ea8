import { View } from '@tarojs/components'
import type { StaffRole } from 'shared-types/contract'
import { useState } from 'react'
import { keepInAddress } from '../../../../platform/address'
import { usePageQuery } from '../../../../platform/navigate.ts'
import { usePullRefresh } from '../../../../platform/pull-refresh.ts'
import { useWideScreen } from '../../../../platform/wide-screen'
import { Chips } from '../../../../ui/chips.tsx'
import { Title } from '../../../../ui/heading.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Empty } from '../../../../ui/problem.tsx'
import { UnionChips, useKeptUnion } from '../../../kept-union.tsx'
import '../../../staff.scss'
import { householdChanged } from '../../household/household-changed.ts'
import { filters, type HouseholdFilter, registerRefused } from '../../household/household-view.ts'
import { Register } from '../../household/register.tsx'

const looking: readonly StaffRole[] = ['reviewer', 'auditor']

/** The register of families in hardship. */
export default function HouseholdsPage() {
  const kept = useKeptUnion(looking)
  const wide = useWideScreen()
  const { grants, orgId } = kept
  const asked = usePageQuery().filter
  const [filter, setFilter] = useState<HouseholdFilter>(filters.find(({ value }) => value === asked)?.value ?? 'all')
  usePullRefresh(householdChanged)
  const show = (next: HouseholdFilter) => {
    setFilter(next)
    keepInAddress({ orgId, filter: next })
  }
  return (
    <Page wide={wide}>
      <Loaded answer={grants}>
        {() =>
          orgId ? (
            <View className={wide ? 'desk-wide' : ''}>
              <Title>困难职工家庭</Title>
              <View className="filters">
                <UnionChips {...kept} />
                <Chips label="看哪些" id="filter" options={filters} value={filter} onChange={show} />
                <View className="second">每户每年复核一次，每年再抽三成复查，撤档以后回访半年。</View>
              </View>
              <Register key={`${orgId}-${filter}`} orgId={orgId} filter={filter} />
            </View>
          ) : (
            <Empty icon="lock" sentence={registerRefused('not-allowed') ?? ''} />
          )
        }
      </Loaded>
    </Page>
  )
}
