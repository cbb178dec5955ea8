import { View } from '@tarojs/components'
import { useState } from 'react'
import { hasMap } from '../../../platform/has-map'
import { MapView, recentre } from '../../../platform/map-view'
import { go } from '../../../platform/navigate.ts'
import { Button } from '../../../ui/button'
import { List } from '../../../ui/list-row.tsx'
import { Page } from '../../../ui/page.tsx'
import { Empty } from '../../../ui/problem.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { type Kept, useDirectory } from '../../directory.ts'
import { anything, nearest } from '../../find.ts'
import { useHere } from '../../here.ts'
import { StationRow } from '../../list/station-row.tsx'
import { useNow } from '../../use-now.ts'

/** As many as a map of a phone can carry without stumbling. */
const mostMarkers = 300

export default function MapPage() {
  const { directory } = useDirectory()
  if (!hasMap)
    return (
      <Page>
        <Empty
          icon="map"
          sentence="这里没有地图，请在微信小程序里看地图，或者看列表。"
          action={{ label: '看列表', onPress: () => go('tabs/stations/index') }}
        />
      </Page>
    )
  return <Page wide>{directory ? <StationMap directory={directory} /> : <Skeleton cards={1} />}</Page>
}

function StationMap({ directory }: { directory: Kept }) {
  const now = useNow()
  const here = useHere(state => state.here)
  const from = here ?? directory.centre
  const [chosen, setChosen] = useState<number>()
  const [stations] = useState(() =>
    nearest(directory.cards.values(), from, anything, now, directory.calendar).slice(0, mostMarkers),
  )
  const near = chosen === undefined ? undefined : stations[chosen - 1]
  return (
    <View className="stack">
      <MapView
        centre={from}
        markers={stations.map(({ card: { lat, lng, name } }, i) => ({ id: i + 1, lat, lng, name }))}
        onMarker={setChosen}
      />
      <View className="from-where-acts">
        <Button kind="link" id="recentre" label={here ? '回到我这里' : '回到县城中心'} onPress={() => recentre(from)} />
        <Button kind="link" id="show-list" label="看列表" onPress={() => go('tabs/stations/index')} />
      </View>
      {near ? (
        <List>
          <StationRow near={near} now={now} calendar={directory.calendar} />
        </List>
      ) : (
        <View className="second">点地图上的标记，看是哪个驿站、开不开门。</View>
      )}
    </View>
  )
}
