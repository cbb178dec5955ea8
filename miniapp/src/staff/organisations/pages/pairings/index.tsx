import { View } from '@tarojs/components'
import { useAnswer } from '../../../../platform/answers.ts'
import { usePageQuery } from '../../../../platform/navigate.ts'
import { useWideScreen } from '../../../../platform/wide-screen'
import { Heading, Title } from '../../../../ui/heading.tsx'
import { List, ListRow } from '../../../../ui/list-row.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Empty } from '../../../../ui/problem.tsx'
import '../../../staff.scss'
import { openUnion } from '../../open-union.ts'
import { OfficerList, OfficerTable } from '../../officer-rows.tsx'
import { coverWords, myPairingWords, uncoveredWords } from '../../pairings-view.ts'

/** Who is the contact of which unions, in one and all below it; the caller's own first. */
export default function PairingsPage() {
  const { orgId = '' } = usePageQuery()
  const wide = useWideScreen()
  const union = useAnswer('GET /organisations/{orgId}', { params: { orgId } })
  return (
    <Page wide={wide}>
      <View className={wide ? 'desk-wide' : ''}>
        <Title>{union.data ? `${union.data.name}的对口联系` : '对口联系'}</Title>
        <Mine />
        <Grid orgId={orgId} wide={wide} />
      </View>
    </Page>
  )
}

function Mine() {
  const answer = useAnswer('GET /staff/pairings', {})
  const items = answer.data?.items ?? []
  if (items.length === 0) return null
  return (
    <View className="group">
      <Heading>我联系的工会</Heading>
      <List>
        {items.map(one => (
          <ListRow key={one.orgId} title={one.name} note={myPairingWords(one)} onOpen={() => openUnion(one.orgId)} />
        ))}
      </List>
    </View>
  )
}

function Grid({ orgId, wide }: { orgId: string; wide: boolean }) {
  const answer = useAnswer('GET /staff/organisations/{orgId}/pairings', { params: { orgId } })
  return (
    <Loaded answer={answer}>
      {({ unions, officers, without, uncovered }) => (
        <>
          <View className="second gap">{coverWords(unions, without)}</View>
          {officers.length > 0 && (
            <View className="group">
              <Heading>联系人</Heading>
              {wide ? <OfficerTable orgId={orgId} items={officers} /> : <OfficerList items={officers} />}
            </View>
          )}
          {without > 0 && (
            <View className="group">
              <Heading>还没有联系人的</Heading>
              <List>
                {uncovered.map(one => (
                  <ListRow key={one.orgId} title={one.name} note={uncoveredWords(one)} onOpen={() => openUnion(one.orgId)} />
                ))}
              </List>
            </View>
          )}
          {unions === 0 && <Empty icon="sitemap" sentence="它下面没有其他工会。" />}
        </>
      )}
    </Loaded>
  )
}
