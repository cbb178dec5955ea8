import { roleWords } from 'shared-types/act-words'
import type { OrgKind } from 'shared-types/organisations'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useShareAppMessage } from '@tarojs/taro'
import { useAnswer } from '../../../../platform/answers.ts'
import { usePageQuery } from '../../../../platform/navigate.ts'
import type { ApiAnswer } from '../../../../platform/request.ts'
import { Button } from '../../../../ui/button'
import { momentWords } from '../../../../ui/dates.ts'
import { Heading, Title } from '../../../../ui/heading.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Empty } from '../../../../ui/problem.tsx'
import { hasRole, useAtCounty, useGrants } from '../../../my-roles.ts'
import '../../../staff.scss'
import { spanWords, standing } from '../../delegations-view.ts'
import { InviteSheet, type Offer, OfferCard } from '../../invite.tsx'
import { ResetFactorSheet } from '../../reset-factor-sheet.tsx'
import { TakeSheet } from '../../take-sheet.tsx'

type Holder = ApiAnswer<'GET /staff/organisations/{orgId}/grants'>['items'][number]

/** Who has which role in one union; given and taken by the level above. */
export default function RolesPage() {
  const { orgId = '' } = usePageQuery()
  const answer = useAnswer('GET /staff/organisations/{orgId}/grants', { params: { orgId } })
  const union = useAnswer('GET /organisations/{orgId}', { params: { orgId } }).data
  const manages = hasRole(useGrants().data?.items ?? [], 'manager')
  const [inviting, setInviting] = useState(false)
  const [offer, setOffer] = useState<Offer>()
  const [taking, setTaking] = useState<Holder>()
  const [resetting, setResetting] = useState<Holder>()
  const resets = useResets(union?.kind)
  useShareAppMessage(() => ({
    title: offer ? `邀请您担任${offer.orgName}的${roleWords[offer.role]}` : '职工之家',
    path: offer ? `/staff/staff/pages/invitation/index?code=${offer.code}` : '/tabs/home/index',
  }))
  const open = (next: Offer) => {
    setInviting(false)
    setOffer(next)
  }
  return (
    <Page
      actions={
        manages && answer.data && <Button kind="primary" id="invite" label="邀请一位工作人员" onPress={() => setInviting(true)} />
      }
    >
      <Title>{union?.name ?? '工作人员'}</Title>
      <View className="lead">角色管这家工会和它下面的工会，由上级工会给出和收回。</View>
      {offer && <OfferCard offer={offer} />}
      <Loaded answer={answer}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon="users" sentence="这家工会还没有工作人员，申请由上级工会代办。" />
          ) : (
            <View className="list">
              {items.map(one => (
                <HolderRow
                  key={one.accountId + one.role}
                  one={one}
                  {...(manages ? { onTake: () => setTaking(one) } : {})}
                  {...(resets(one) ? { onReset: () => setResetting(one) } : {})}
                />
              ))}
            </View>
          )
        }
      </Loaded>
      {answer.data && answer.data.delegations.length > 0 && (
        <View className="group" id="delegations">
          <Heading>外出委托</Heading>
          <View className="list">
            {answer.data.delegations.map(one => (
              <View className="row" key={one.delegationId + one.role}>
                <View className="row-words">
                  <View className="row-title">{`${one.fromMasked}请${one.toMasked}代办 · ${standing(one)}`}</View>
                  <View className="row-note">{`${spanWords(one)} · ${roleWords[one.role]}`}</View>
                </View>
              </View>
            ))}
          </View>
        </View>
      )}
      {inviting && <InviteSheet orgId={orgId} onOffered={open} onClose={() => setInviting(false)} />}
      {resetting && <ResetFactorSheet holder={resetting} onClose={() => setResetting(undefined)} />}
      {taking && <TakeSheet orgId={orgId} holder={taking} onClose={() => setTaking(undefined)} />}
    </Page>
  )
}

/** Whose second factor the caller may take off: that of the county's others, where one is asked for. */
function useResets(kind: OrgKind | undefined): (one: Holder) => boolean {
  const manages = useAtCounty('manager') === true && kind === 'countyFederation'
  const isAsked = useAnswer('GET /me/second-factor', {}, { when: manages }).data?.isAsked
  const own = useAnswer('GET /me', {}, { when: manages }).data?.accountId
  return ({ accountId }) => manages && isAsked === true && accountId !== own
}

function HolderRow({ one, onTake, onReset }: { one: Holder; onTake?: () => void; onReset?: () => void }) {
  return (
    <View className="row">
      <View className="row-words">
        <View className="row-title">{`${one.nameMasked} · ${roleWords[one.role]}`}</View>
        <View className="row-note">{`${momentWords(one.givenAt)} 起`}</View>
      </View>
      {onReset && <Button kind="link" id={`reset-${one.accountId}-${one.role}`} label="重置口令" onPress={onReset} />}
      {onTake && <Button kind="link" id={`take-${one.accountId}-${one.role}`} label="收回" onPress={onTake} />}
    </View>
  )
}
