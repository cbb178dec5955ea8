import { View } from '@tarojs/components'
import { useState } from 'react'
import { keepInAddress } from '../../../../platform/address'
import { outdate, useAnswer } from '../../../../platform/answers.ts'
import { go, usePageQuery } from '../../../../platform/navigate.ts'
import { usePullRefresh } from '../../../../platform/pull-refresh.ts'
import { Chips } from '../../../../ui/chips.tsx'
import { Title } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { reaches, useGrants } from '../../../my-roles.ts'
import '../../../staff.scss'
import { filters, filterWords } from '../../cases-view.ts'
import { TodoList } from '../../todo-list.tsx'

/** What waits in one union, for the level above: a reviewer opens it, a manager sees what it is and until when. */
export default function WaitingPage() {
  const query = usePageQuery()
  const { orgId = '' } = query
  const [filter, setFilter] = useState(filters.find(one => one === query.filter) ?? 'all')
  const union = useAnswer('GET /organisations/{orgId}', { params: { orgId } }).data
  const grants = useGrants().data?.items ?? []
  const mayOpen = union && reaches(grants, union, 'reviewer', 'auditor')
  usePullRefresh(() => outdate('GET /staff/cases'))
  const show = (next: typeof filter) => {
    setFilter(next)
    keepInAddress({ orgId, filter: next === 'all' ? undefined : next })
  }
  return (
    <Page>
      <Title>{union?.name ?? '等办的申请'}</Title>
      {union && !mayOpen && <View className="lead">您的角色看件数和期限；内容由审核人办理。</View>}
      <View className="filters">
        <Chips
          label="按期限看"
          value={filter}
          options={filters.map(one => ({ value: one, words: filterWords[one] }))}
          onChange={show}
        />
      </View>
      <TodoList
        key={filter}
        shown={{ filter, kind: undefined, orgId }}
        ticked={undefined}
        onTick={() => undefined}
        {...(mayOpen ? { onOpen: (caseId: string) => go('staff/cases/pages/case/index', { caseId }) } : {})}
      />
    </Page>
  )
}
