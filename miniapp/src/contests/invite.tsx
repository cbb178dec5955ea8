import { View } from '@tarojs/components'
import type { MyEntry } from 'shared-types/contest-entries'
import { useState } from 'react'
import { copy } from '../platform/copy.ts'
import { canShare } from '../platform/share'
import { Button } from '../ui/button'
import { Heading } from '../ui/heading.tsx'
import { StateSentence } from '../ui/state-sentence.tsx'
import { invitationText } from './entry-words.ts'

/** A captain's way to the others; each joins by their own hand. The page around it says what is shared. */
export function Invite({ entry }: { entry: MyEntry }) {
  const [copied, setCopied] = useState<boolean>()
  const { team } = entry
  if (!team?.invitationCode) return null
  const text = invitationText(entry, team.name, team.invitationCode)
  return (
    <View className="card stack" {...({ id: 'invite' } as object)}>
      <Heading>邀请队员</Heading>
      <View>{text}</View>
      {canShare && <Button kind="primary" share label="发给微信好友" />}
      <Button id="copy-invitation" label="复制邀请" onPress={() => void copy(text).then(setCopied)} />
      {copied === true && <StateSentence tone="done">已复制，去聊天里粘贴。</StateSentence>}
      {copied === false && <StateSentence tone="problem">没有复制成功，请长按上面的话来复制。</StateSentence>}
    </View>
  )
}
