import { View } from '@tarojs/components'
import { distanceM, type Place } from 'shared-types/geo'
import { Heading } from '../../../ui/heading.tsx'
import { List } from '../../../ui/list-row.tsx'
import { useDirectory } from '../../directory.ts'
import { anything, nearest } from '../../find.ts'
import { useHere } from '../../here.ts'
import { StationRow } from '../../list/station-row.tsx'
import { useNow } from '../../use-now.ts'

const most = 3

/** Where else to go from a station that is no more; from where the list begins, when nobody knows where it was. */
export function Others({ near }: { near?: Place }) {
  const { directory } = useDirectory()
  const here = useHere(state => state.here)
  const now = useNow()
  if (!directory) return null
  const from = here ?? directory.centre
  const open = nearest(directory.cards.values(), near ?? from, { ...anything, openNow: true }, now, directory.calendar)
  if (open.length === 0) return null
  return (
    <View className="group">
      <Heading>{near ? '附近正在开放的驿站' : '正在开放的驿站'}</Heading>
      <List>
        {open.slice(0, most).map(({ card }) => (
          <StationRow
            key={card.stationId}
            near={{ card, metres: distanceM(from, card) }}
            now={now}
            calendar={directory.calendar}
          />
        ))}
      </List>
    </View>
  )
}
