import { View } from '@tarojs/components'
import { call } from '../platform/call'
import { go } from '../platform/navigate.ts'
import { Button } from '../ui/button'
import { StateSentence } from '../ui/state-sentence.tsx'

/** Who is not known yet joins first, or is helped by the nearest union; nobody is sent away. */
export function StandingNote({ membersOnly = false }: { membersOnly?: boolean }) {
  return (
    <View className="stack">
      <StateSentence tone="info">
        {membersOnly
          ? '这一项只对会员开放。您可以重新入会，原来的会员号不变。'
          : '网上申请前，请先加入工会：手机上几分钟填完，几个工作日答复。'}
      </StateSentence>
      <View>着急用，或者自己不方便办的，不用等入会：最近的街道总工会可以替您填（代办），也可以先打 12351 说一声。</View>
      <Button kind="primary" id="join" label="加入工会" onPress={() => go('organisations/pages/find/index')} />
      <Button id="call" label="拨打 12351" onPress={() => call('12351')} />
    </View>
  )
}
