import { roleWords } from 'shared-types/act-words'
import { View } from '@tarojs/components'
import type { StaffRole } from 'shared-types/contract'
import { useState } from 'react'
import { useSubmit } from '../../platform/answers.ts'
import { copy } from '../../platform/copy'
import type { ApiAnswer } from '../../platform/request.ts'
import { canScan } from '../../platform/scan'
import { Button } from '../../ui/button'
import { Choice } from '../../ui/choice.tsx'
import { momentWords } from '../../ui/dates.ts'
import { Field } from '../../ui/field.tsx'
import { Heading } from '../../ui/heading.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { Said } from '../said.tsx'
import { invitationText, roleNotes, roles } from './staff-view.ts'

export type Offer = ApiAnswer<'POST /staff/organisations/{orgId}/invitations'>

interface InviteSheetProps {
  orgId: string
  onOffered: (offer: Offer) => void
  onClose: () => void
}

export function InviteSheet({ orgId, onOffered, onClose }: InviteSheetProps) {
  const [role, setRole] = useState<StaffRole>('reviewer')
  const { busy, failure, submit } = useSubmit('POST /staff/organisations/{orgId}/invitations')
  const invite = async () => {
    const offer = await submit({ params: { orgId }, body: { role } })
    if (offer) onOffered(offer)
  }
  return (
    <Sheet
      title="邀请一位工作人员"
      confirm={{ label: '生成邀请', busy: busy && '正在生成…', onPress: () => void invite() }}
      onClose={onClose}
    >
      <Field label="担任什么">
        <Choice
          label="担任什么"
          value={role}
          options={roles.map(one => ({ value: one, words: roleWords[one], note: roleNotes[one] }))}
          onChange={setRole}
        />
      </Field>
      <Said failure={failure} />
    </Sheet>
  )
}

/** The code to pass on; whoever opens it first has the role, so it goes to one person only. */
export function OfferCard({ offer }: { offer: Offer }) {
  const [copied, setCopied] = useState<boolean>()
  const words = copied === undefined ? undefined : copied ? '已复制，发给对方就可以了。' : '没有复制成，请长按邀请码复制。'
  return (
    <View className="card offer" id="offer">
      <Heading>{`邀请码（${roleWords[offer.role]}）`}</Heading>
      <View className="invitation-code">{offer.code}</View>
      <View className="second">{`${momentWords(offer.expiresAt)} 前有效，只能用一次。只发给要邀请的那一个人。`}</View>
      <View className="gap stack">
        {canScan && <Button kind="primary" id="share" label="发给微信好友" share />}
        <Button id="copy" label="复制邀请的话" onPress={() => void copy(invitationText(offer)).then(setCopied)} />
      </View>
      {words && <View className="second gap">{words}</View>}
    </View>
  )
}
