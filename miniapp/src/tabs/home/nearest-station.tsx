import { View } from '@tarojs/components'
import { useDirectory } from '../../stations/directory.ts'
import { anything, nearest } from '../../stations/find.ts'
import { useHere } from '../../stations/here.ts'
import { StationRow } from '../../stations/list/station-row.tsx'
import { useNow } from '../../stations/use-now.ts'
import { Heading } from '../../ui/heading.tsx'
import { List } from '../../ui/list-row.tsx'

/** The nearest that is open now; nothing is said where nothing is known. */
export function NearestStation() {
  const { directory } = useDirectory()
  const here = useHere(state => state.here)
  const now = useNow()
  if (!directory) return null
  const [near] = nearest(
    directory.cards.values(),
    here ?? directory.centre,
    { ...anything, openNow: true },
    now,
    directory.calendar,
  )
  if (!near) return null
  return (
    <View className="group">
      <Heading>{here ? '离您最近、正在开放的驿站' : '县城里正在开放的驿站'}</Heading>
      <List>
        <StationRow near={near} now={now} calendar={directory.calendar} />
      </List>
    </View>
  )
}
