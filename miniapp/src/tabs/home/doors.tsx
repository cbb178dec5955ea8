import { View } from '@tarojs/components'
import type { IconName } from '../../ui/icon-names.ts'
import { Icon } from '../../ui/icon.tsx'
import { go } from '../../platform/navigate.ts'
import { Press } from '../../ui/press'

/** What people come for most often. */
export const Doors = ({ onJoin }: { onJoin: () => void }) => (
  <View className="doors">
    <Door icon="user-plus" words="入会" onPress={onJoin} />
    <Door icon="map-pin" words="找驿站" onPress={() => go('tabs/stations/index')} />
    <Door icon="heart-handshake" words="申请帮扶" onPress={() => go('aid/pages/list/index')} />
    <Door icon="trophy" words="竞赛报名" onPress={() => go('contests/pages/list/index')} />
  </View>
)

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
