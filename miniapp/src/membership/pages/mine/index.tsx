import { View } from '@tarojs/components'
import { printMemberNumber } from 'shared-types/member-number'
import type { Membership } from 'shared-types/membership'
import { useState } from 'react'
import { useAnswer } from '../../../platform/answers.ts'
import { go, usePageQuery } from '../../../platform/navigate.ts'
import { Button } from '../../../ui/button'
import { dayWords } from '../../../ui/dates.ts'
import { Facts } from '../../../ui/facts.tsx'
import { List, ListRow } from '../../../ui/list-row.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Empty } from '../../../ui/problem.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { Timeline } from '../../../ui/timeline.tsx'
import { Leaving } from '../../leaving.tsx'
import { historyItem, stateWords, withoutHistory } from '../../membership-view.ts'
import { Transferring } from '../../transferring.tsx'
import { Heading, Title } from '../../../ui/heading.tsx'

/** One's membership and its history; `toOrgId` comes back from choosing the union to move to. */
export default function MembershipPage() {
  const { toOrgId } = usePageQuery()
  const answer = useAnswer('GET /membership', {}, { keep: withoutHistory })
  const membership = answer.data?.membership
  return (
    <Page actions={membership && membership.may.length > 0 && <LifeActions membership={membership} toOrgId={toOrgId} />}>
      <Loaded answer={answer} action={{ label: '回首页', onPress: () => go('tabs/home/index') }}>
        {() =>
          membership ? (
            <About membership={membership} />
          ) : (
            <Empty
              icon="users"
              sentence="您还不是会员。加入很简单，在手机上几分钟填完。"
              action={{ label: '加入工会', onPress: () => go('organisations/pages/find/index') }}
            />
          )
        }
      </Loaded>
    </Page>
  )
}

function About({ membership }: { membership: Membership }) {
  const { tone, words } = stateWords[membership.state]
  return (
    <>
      <Title>{membership.orgName}</Title>
      <StateSentence tone={tone}>{words}</StateSentence>
      <View className="gap">
        <Facts
          facts={[
            { label: '会员号', value: printMemberNumber(membership.memberNumber) },
            { label: '所在工会', value: membership.orgName },
            { label: '入会日期', value: dayWords(membership.joinedOn) },
          ]}
        />
      </View>
      {membership.may.includes('transfer') && (
        <View className="gap">
          <List>
            <ListRow
              id="correct"
              icon="pencil"
              title="信息有误，申请更正"
              note="姓名、手机号"
              onOpen={() => go('membership/pages/correction/index')}
            />
          </List>
        </View>
      )}
      {membership.history.length > 0 && (
        <View className="group">
          <Heading>会籍经过</Heading>
          <Timeline items={[...membership.history].reverse().map(historyItem)} />
        </View>
      )}
    </>
  )
}

function LifeActions({ membership, toOrgId }: { membership: Membership; toOrgId: string | undefined }) {
  const may = (what: Membership['may'][number]) => membership.may.includes(what)
  const [open, setOpen] = useState<'transfer' | 'leave' | undefined>(toOrgId && may('transfer') ? 'transfer' : undefined)
  const close = () => setOpen(undefined)
  return (
    <>
      {may('transfer') && (
        <Button
          label="转到别的工会"
          id="transfer"
          onPress={() => go('organisations/pages/find/index', { purpose: 'transfer' })}
        />
      )}
      {may('rejoin') && (
        <Button kind="primary" label="重新加入工会" id="rejoin" onPress={() => go('organisations/pages/find/index')} />
      )}
      {may('leave') && <Button kind="danger" label="退出工会" id="leave" onPress={() => setOpen('leave')} />}
      {open === 'transfer' && toOrgId && <Transferring toOrgId={toOrgId} onClose={close} />}
      {open === 'leave' && <Leaving orgName={membership.orgName} onClose={close} />}
    </>
  )
}
