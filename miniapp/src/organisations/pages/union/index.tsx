import { View } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import type { Organisation } from 'shared-types/organisations'
import { useAnswer } from '../../../platform/answers.ts'
import { go, usePageQuery } from '../../../platform/navigate.ts'
import { Button } from '../../../ui/button'
import { Facts } from '../../../ui/facts.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Empty } from '../../../ui/problem.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { sceneIn, unionFacts, wayIn, wayInSentence } from '../../organisations-view.ts'
import { Title } from '../../../ui/heading.tsx'

const closedWords = (code: string | undefined) =>
  code === 'organisation-closed' ? '这家工会已经撤销，二维码不再有效。请另找一家。' : undefined

/** A union's page: opened from a list by `orgId`, or from its QR code by `scene` (or `u`). */
export default function UnionPage() {
  const { orgId, scene, u, purpose } = usePageQuery()
  const scanned = orgId ? undefined : (u ?? sceneIn(scene ?? ''))
  const byId = useAnswer('GET /organisations/{orgId}', { params: { orgId: orgId ?? '' } }, { when: Boolean(orgId) })
  const byScene = useAnswer('GET /scenes/{scene}/organisation', { params: { scene: scanned ?? '' } }, { when: Boolean(scanned) })
  const answer = orgId ? byId : byScene
  useShareAppMessage(() => ({
    title: answer.data ? `加入${answer.data.name}` : '加入工会',
    path: `organisations/pages/union/index?orgId=${answer.data?.orgId ?? ''}`,
  }))
  const elsewhere = { label: '另找一家', onPress: () => go('organisations/pages/find/index', { purpose }) }
  if (!orgId && !scanned)
    return (
      <Page>
        <Empty icon="qrcode" sentence="这个地址没有写明是哪家工会。" action={elsewhere} />
      </Page>
    )
  return (
    <Page actions={answer.data && <WayIn union={answer.data} purpose={purpose} />}>
      <Loaded answer={answer} refused={closedWords} action={elsewhere}>
        {union => <About union={union} />}
      </Loaded>
    </Page>
  )
}

function About({ union }: { union: Organisation }) {
  const way = wayIn(union)
  return (
    <>
      <Title>{union.name}</Title>
      {way !== 'join' && <StateSentence tone={way === 'look-below' ? 'info' : 'problem'}>{wayInSentence[way]}</StateSentence>}
      <View className="gap">
        <Facts facts={unionFacts(union)} />
      </View>
      {way === 'join' && (
        <View className="gap second">
          加入后由这家工会审核，一般几个工作日内答复。劳动关系在哪里，会籍就在哪里，一个人只有一份会籍。
        </View>
      )}
    </>
  )
}

function WayIn({ union, purpose }: { union: Organisation; purpose: string | undefined }) {
  switch (wayIn(union)) {
    case 'join':
      return purpose === 'transfer' ? (
        <Button
          kind="primary"
          id="choose-union"
          label="转到这家工会"
          onPress={() => go('membership/pages/mine/index', { toOrgId: union.orgId })}
        />
      ) : (
        <Button
          kind="primary"
          id="join-union"
          label="加入这家工会"
          onPress={() => go('membership/pages/join/index', { orgId: union.orgId })}
        />
      )
    case 'look-below':
      return (
        <Button
          kind="primary"
          label="看它下面的工会"
          onPress={() => go('organisations/pages/browse/index', { orgId: union.orgId, purpose })}
        />
      )
    case 'merged':
      return union.mergedInto ? (
        <Button
          kind="primary"
          label="去合并后的工会"
          onPress={() => go('organisations/pages/union/index', { orgId: union.mergedInto, purpose })}
        />
      ) : null
    case 'closed':
      return <Button kind="primary" label="另找一家" onPress={() => go('organisations/pages/find/index', { purpose })} />
  }
}
