import { View } from '@tarojs/components'
import type { StationFile } from 'shared-types/station-staff'
import { useState } from 'react'
import { useSubmit } from '../../platform/answers.ts'
import { copy } from '../../platform/copy'
import type { ApiAnswer } from '../../platform/request.ts'
import { Button } from '../../ui/button'
import { dayWords, momentWords } from '../../ui/dates.ts'
import { Heading } from '../../ui/heading.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { Said } from '../said.tsx'
import { stationChanged } from './station-changed.ts'
import { keeperInvitationText } from './station-facts.ts'

type Offer = ApiAnswer<'POST /staff/stations/{stationId}/keeper-invitations'>
type KeeperRow = StationFile['keepers'][number]

/** Who at the place may shut it and count visitors. */
export function Keepers({ file: { stationId, keepers }, mayChange }: { file: StationFile; mayChange: boolean }) {
  const [offer, setOffer] = useState<Offer>()
  const [removing, setRemoving] = useState<KeeperRow>()
  const { busy, failure, submit } = useSubmit('POST /staff/stations/{stationId}/keeper-invitations')
  const invite = () => void submit({ params: { stationId } }).then(answer => answer && setOffer(answer))
  return (
    <View className="group">
      <Heading>管理员</Heading>
      <View className="card">
        {keepers.length === 0 && <View className="second">还没有。管理员可以在手机上临时关闭、恢复开放和登记人次。</View>}
        {keepers.map(keeper => (
          <View className="picker-row" key={keeper.accountId}>
            <View className="row row-words">{`${keeper.nameMasked}，${dayWords(keeper.sinceOn).split('（')[0]}起`}</View>
            {mayChange && (
              <Button kind="link" id={`remove-${keeper.accountId}`} label="移除" onPress={() => setRemoving(keeper)} />
            )}
          </View>
        ))}
        {mayChange && !offer && (
          <View className="gap">
            <Button id="invite-keeper" label="邀请管理员" busy={busy && '正在生成…'} onPress={invite} />
          </View>
        )}
      </View>
      <Said failure={failure} />
      {offer && <KeeperOffer offer={offer} />}
      {removing && <RemoveSheet stationId={stationId} keeper={removing} onClose={() => setRemoving(undefined)} />}
    </View>
  )
}

function KeeperOffer({ offer }: { offer: Offer }) {
  const [copied, setCopied] = useState<boolean>()
  return (
    <View className="card gap" id="offer">
      <Heading>邀请码</Heading>
      <View className="invitation-code">{offer.code}</View>
      <View className="second">{`${momentWords(offer.expiresAt)} 前有效，只能用一次。只发给要邀请的那一个人。`}</View>
      <View className="gap">
        <Button id="copy" label="复制邀请的话" onPress={() => void copy(keeperInvitationText(offer)).then(setCopied)} />
      </View>
      {copied !== undefined && (
        <View className="second gap">{copied ? '已复制，发给对方就可以了。' : '没有复制成，请长按邀请码复制。'}</View>
      )}
    </View>
  )
}

function RemoveSheet({ stationId, keeper, onClose }: { stationId: string; keeper: KeeperRow; onClose: () => void }) {
  const { busy, failure, submit } = useSubmit('DELETE /staff/stations/{stationId}/keepers/{accountId}')
  const remove = async () => {
    if (!(await submit({ params: { stationId, accountId: keeper.accountId } }))) return
    onClose()
    await stationChanged()
  }
  return (
    <Sheet
      title={`移除${keeper.nameMasked}？`}
      confirm={{ label: '移除', danger: true, busy: busy && '正在保存…', onPress: () => void remove() }}
      onClose={onClose}
    >
      <View>移除后，对方不能再关闭驿站和登记人次。以前的记录都还在。</View>
      <Said failure={failure} />
    </Sheet>
  )
}
