import { View } from '@tarojs/components'
import { useState } from 'react'
import type { IconName } from '../../ui/icon-names.ts'
import { Icon } from '../../ui/icon.tsx'
import { call } from '../../platform/call'
import { go } from '../../platform/navigate.ts'
import { Press } from '../../ui/press'
import { Sheet } from '../../ui/sheet.tsx'

/** The four doors. Those not built yet say so and name who helps in the meantime. */
export function Doors({ onJoin }: { onJoin: () => void }) {
  const [later, setLater] = useState<string>()
  return (
    <View className="doors">
      <Door icon="user-plus" words="入会" onPress={onJoin} />
      <Door icon="map-pin" words="找驿站" onPress={() => go('tabs/stations/index')} />
      <Door icon="heart-handshake" words="申请帮扶" onPress={() => go('aid/pages/list/index')} />
      <Door icon="trophy" words="竞赛报名" onPress={() => setLater('竞赛报名')} />
      {later && <OpensLater what={later} onClose={() => setLater(undefined)} />}
    </View>
  )
}

function Door({ icon, words, onPress }: { icon: IconName; words: string; onPress: () => void }) {
  return (
    <Press className="door" onPress={onPress}>
      <View className="door-icon">
        <Icon name={icon} />
      </View>
      <View>{words}</View>
    </Press>
  )
}

export function OpensLater({ what, onClose }: { what: string; onClose: () => void }) {
  return (
    <Sheet title={`${what}还没有在这里开通`} confirm={{ label: '拨打 12351', onPress: () => call('12351') }} onClose={onClose}>
      <View>开通前请拨打工会热线 12351，或者到最近的街道总工会办理。</View>
    </Sheet>
  )
}
