import { View } from '@tarojs/components'
import type { MembershipState } from 'shared-types/membership-state'
import { useState } from 'react'
import { keepInAddress } from '../../../../platform/address'
import { outdate, useAnswer } from '../../../../platform/answers.ts'
import { go, usePageQuery } from '../../../../platform/navigate.ts'
import { usePullRefresh } from '../../../../platform/pull-refresh.ts'
import { Button } from '../../../../ui/button'
import { Chips } from '../../../../ui/chips.tsx'
import { Title } from '../../../../ui/heading.tsx'
import { List, ListRow } from '../../../../ui/list-row.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Empty } from '../../../../ui/problem.tsx'
import { hasRole, useGrants } from '../../../my-roles.ts'
import '../../../staff.scss'
import { MemberList } from '../../member-list.tsx'
import { states, stateWords } from '../../members-view.ts'

/** Members of one union, masked. */
export default function MembersPage() {
  const { orgId = '', state: asked } = usePageQuery()
  const [state, setState] = useState(states.find(one => one === asked))
  const union = useAnswer('GET /organisations/{orgId}', { params: { orgId } }).data
  const grants = useGrants().data?.items ?? []
  usePullRefresh(() => outdate('GET /staff/membership/organisations/{orgId}/members'))
  const show = (next: MembershipState | 'any') => {
    const chosen = next === 'any' ? undefined : next
    setState(chosen)
    keepInAddress({ orgId, state: chosen })
  }
  return (
    <Page>
      <Title>{union?.name ?? '会员名单'}</Title>
      <List>
        <ListRow
          id="search"
          icon="search"
          title="查找会员"
          note="按姓名、会员号、手机号或证件号码"
          onOpen={() => go('staff/membership/pages/search/index')}
        />
        {hasRole(grants, 'manager', 'reviewer') && (
          <ListRow
            id="roster"
            icon="file-text"
            title="花名册导入和导出"
            onOpen={() => go('staff/membership/pages/roster/index', { orgId })}
          />
        )}
      </List>
      <View className="filters gap">
        <Chips
          label="按会籍状态看"
          value={state ?? 'any'}
          options={[{ value: 'any', words: '全部' }, ...states.map(one => ({ value: one, words: stateWords[one] }))]}
          onChange={show}
        />
      </View>
      <Members key={state ?? 'any'} orgId={orgId} state={state} />
    </Page>
  )
}

interface MembersProps {
  orgId: string
  state: MembershipState | undefined
  cursor?: string
}

/** One page of the list, and on asking the next below it. */
function Members({ orgId, state, cursor }: MembersProps) {
  const [more, setMore] = useState(false)
  const answer = useAnswer('GET /staff/membership/organisations/{orgId}/members', { params: { orgId }, query: { state, cursor } })
  return (
    <Loaded answer={answer} skeletonCards={3}>
      {({ items, next }) => (
        <>
          {items.length === 0 && !cursor && !next && (
            <Empty
              icon="users"
              sentence="这家工会自己没有这样的会员。下面各家的会员请到那一家去看。"
              action={{ label: '看下面的工会', onPress: () => go('staff/organisations/pages/tree/index', { orgId }) }}
            />
          )}
          {items.length > 0 && (
            <View className={cursor ? 'gap' : ''}>
              <MemberList items={items} />
            </View>
          )}
          {next && !more && (
            <View className="gap">
              <Button id="more" label="再看一些" onPress={() => setMore(true)} />
            </View>
          )}
          {next && more && <Members orgId={orgId} state={state} cursor={next} />}
        </>
      )}
    </Loaded>
  )
}
