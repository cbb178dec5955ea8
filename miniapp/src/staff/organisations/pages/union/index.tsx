import { View } from '@tarojs/components'
import type { Organisation } from 'shared-types/organisations'
import { useAnswer } from '../../../../platform/answers.ts'
import { go, usePageQuery } from '../../../../platform/navigate.ts'
import { Facts } from '../../../../ui/facts.tsx'
import { Heading, Title } from '../../../../ui/heading.tsx'
import { List, ListRow } from '../../../../ui/list-row.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { StateSentence } from '../../../../ui/state-sentence.tsx'
import { Timeline } from '../../../../ui/timeline.tsx'
import { reaches, useGrants } from '../../../my-roles.ts'
import '../../../staff.scss'
import { UnionTerm } from '../../union-term.tsx'
import { pairingNote } from '../../pairings-view.ts'
import { endedWords, historyItem, type Rearrangement, rearrangements, unionFacts } from '../../organisations-view.ts'

/** One union of the own subtree: what is known of it, and what may be changed. */
export default function StaffUnionPage() {
  const { orgId = '' } = usePageQuery()
  const answer = useAnswer('GET /organisations/{orgId}', { params: { orgId } })
  return (
    <Page>
      <Loaded answer={answer}>
        {union => (
          <>
            <Title>{union.name}</Title>
            {union.state !== 'active' && <StateSentence tone="info">{endedWords[union.state]}</StateSentence>}
            <UnionTerm union={union} />
            <View className="gap">
              <Facts facts={unionFacts(union)} />
            </View>
            <Doors union={union} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Doors({ union }: { union: Organisation }) {
  const grants = useGrants().data?.items ?? []
  const { orgId, state } = union
  const manages = reaches(grants, union, 'manager')
  const looks = reaches(grants, union, 'manager', 'auditor')
  const active = state === 'active'
  return (
    <>
      <View className="group">
        <List>
          <ListRow
            icon="users"
            id="members"
            title="会员名单"
            onOpen={() => go('staff/membership/pages/members/index', { orgId })}
          />
          {looks && (
            <ListRow
              icon="user-plus"
              id="roles"
              title="工作人员"
              note="谁审核、谁管理"
              onOpen={() => go('staff/staff/pages/roles/index', { orgId })}
            />
          )}
          {active && union.parentId && <ContactRow orgId={orgId} />}
          {active && reaches(grants, union, 'manager', 'reviewer') && (
            <ListRow
              icon="qrcode"
              id="qr-code"
              title="入会二维码"
              onOpen={() => go('staff/organisations/pages/qr-code/index', { orgId })}
            />
          )}
          {union.hasChildren && (
            <ListRow icon="sitemap" title="下面的工会" onOpen={() => go('staff/organisations/pages/tree/index', { orgId })} />
          )}
          {looks && (
            <ListRow
              icon="chart-bar"
              id="figures"
              title="统计"
              note="本级和下级工会的数字、填报、报告"
              onOpen={() => go('staff/stats/pages/figures/index', { orgId })}
            />
          )}
          {active && looks && (
            <ListRow
              icon="file-text"
              id="register"
              title="工会名册（Excel）"
              note="本级和下级工会，导出或导入"
              onOpen={() => go('staff/organisations/pages/register/index', { orgId })}
            />
          )}
        </List>
      </View>
      {manages && active && <Changes union={union} />}
      {looks && <History orgId={orgId} />}
    </>
  )
}

function ContactRow({ orgId }: { orgId: string }) {
  const { data } = useAnswer('GET /staff/organisations/{orgId}/contact-officer', { params: { orgId } })
  return (
    <ListRow
      icon="user"
      id="contact"
      title="对口联系人"
      note={data ? pairingNote(data.pairing) : '上级工会的哪位干部联系'}
      onOpen={() => go('staff/organisations/pages/contact/index', { orgId })}
    />
  )
}

function Changes({ union }: { union: Organisation }) {
  const { orgId } = union
  const acts = (Object.keys(rearrangements) as Rearrangement[]).filter(() => union.parentId !== undefined)
  return (
    <View className="group">
      <Heading>修改</Heading>
      <List>
        <ListRow icon="pencil" id="edit" title="修改资料" onOpen={() => go('staff/organisations/pages/edit/index', { orgId })} />
        <ListRow
          icon="plus"
          id="add-below"
          title="在下面新设一家"
          onOpen={() => go('staff/organisations/pages/edit/index', { parentId: orgId })}
        />
        {acts.map(act => (
          <ListRow
            key={act}
            icon={act === 'close' ? 'trash' : 'arrows-exchange'}
            id={act}
            title={rearrangements[act].title}
            onOpen={() => go('staff/organisations/pages/rearrange/index', { orgId, act })}
          />
        ))}
      </List>
    </View>
  )
}

function History({ orgId }: { orgId: string }) {
  const answer = useAnswer('GET /staff/organisations/{orgId}/history', { params: { orgId } })
  return (
    <View className="group">
      <Heading>变更记录</Heading>
      <Loaded answer={answer}>
        {({ items }) =>
          items.length === 0 ? <View className="second">还没有改过。</View> : <Timeline items={items.map(historyItem)} />
        }
      </Loaded>
    </View>
  )
}
