import { Text, View } from '@tarojs/components'
import { call } from '../platform/call'
import { Button } from './button'

const hotline = '12351'

/** On every screen: somebody to ask, and that a counter does the same. */
export function HelpFoot() {
  return (
    <View className="help-foot">
      <Text>需要帮忙？也可以到最近的街道总工会办理</Text>
      <Button kind="link" label={`拨打 ${hotline}`} onPress={() => call(hotline)} />
    </View>
  )
}
