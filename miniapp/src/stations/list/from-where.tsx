import { View } from '@tarojs/components'
import { useState } from 'react'
import { canChoosePlace, choosePlace, roughPlace } from '../../platform/place'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon.tsx'
import { useHere } from '../here.ts'

/** What "near" is measured from. Whoever does not want to say where they are gets the county seat and every other function. */
export function FromWhere({ areaName }: { areaName: string }) {
  const { here, set } = useHere()
  const [asking, setAsking] = useState(false)
  const [refused, setRefused] = useState(false)
  const locate = async () => {
    setAsking(true)
    const place = await roughPlace()
    setAsking(false)
    setRefused(!place)
    if (place) set({ ...place, name: '您现在的位置' })
  }
  const choose = async () => {
    const place = await choosePlace()
    if (place) set({ lat: place.lat, lng: place.lng, name: place.name ?? '您选的地点' })
  }
  const county = areaName.replace(/总工会$/, '')
  return (
    <View className="from-where">
      <View className="from-where-words">
        <Icon name="current-location" small />
        <View>{here ? `按离${here.name}的远近排` : `按离${county}中心的远近排`}</View>
      </View>
      <View className="from-where-acts">
        <Button kind="link" id="use-my-place" label="用我的位置" busy={asking && '正在定位'} onPress={() => void locate()} />
        {canChoosePlace && <Button kind="link" id="choose-place" label="在地图上选" onPress={() => void choose()} />}
        {here && <Button kind="link" id="use-county-seat" label="回到县城中心" onPress={() => set(undefined)} />}
      </View>
      {refused && !here && <View className="second">没有用您的位置，不影响使用。可以按街道筛选，或者搜道路和单位。</View>}
    </View>
  )
}
