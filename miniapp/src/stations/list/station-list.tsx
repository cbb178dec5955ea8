import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Place } from 'shared-types/geo'
import { useAnswer } from '../../platform/answers.ts'
import { hasMap } from '../../platform/has-map'
import { go } from '../../platform/navigate.ts'
import { Button } from '../../ui/button'
import { List } from '../../ui/list-row.tsx'
import { Empty } from '../../ui/problem.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'
import type { Kept } from '../directory.ts'
import { type Near, nearest, type Wanted } from '../find.ts'
import { StationRow } from './station-row.tsx'

interface StationListProps {
  directory: Kept
  from: Place
  /** Whether `from` is where the person is or chose to look. */
  located: boolean
  wanted: Wanted
  now: Date
  onWiden: () => void
}

/** A screen has room for this many; more are shown when asked for, so that no update carries hundreds. */
const step = 20
/** Beyond it the county's own list is of no use to somebody here. */
const farM = 30_000

export function StationList({ directory, from, located, wanted, now, onWiden }: StationListProps) {
  const [shown, setShown] = useState(step)
  const found = nearest(directory.cards.values(), from, wanted, now, directory.calendar)
  const first = found[0]
  const outside = located && (first === undefined || first.metres > farM)
  return (
    <View className="stack">
      {outside && <Elsewhere from={from} wanted={wanted} now={now} />}
      {found.length === 0 ? (
        <Empty
          icon="search"
          sentence={directory.cards.size === 0 ? '这里还没有登记驿站。' : '没有符合条件的驿站。可以放宽条件再看。'}
          {...(directory.cards.size === 0 ? {} : { action: { label: '清除条件', onPress: onWiden } })}
        />
      ) : (
        <>
          <View className="list-head">
            <View className="second">{`${found.length} 个，近的在前`}</View>
            {hasMap && <Button kind="link" id="show-map" label="看地图" onPress={() => go('stations/pages/map/index')} />}
          </View>
          <Rows found={found.slice(0, shown)} now={now} calendar={directory.calendar} />
          {found.length > shown && (
            <Button
              id="more-stations"
              label={`再看 ${Math.min(step, found.length - shown)} 个`}
              onPress={() => setShown(shown + step)}
            />
          )}
        </>
      )}
    </View>
  )
}

function Rows({ found, now, calendar }: { found: readonly Near[]; now: Date; calendar: Kept['calendar'] }) {
  return (
    <List>
      {found.map(near => (
        <StationRow key={near.card.stationId} near={near} now={now} calendar={calendar} />
      ))}
    </List>
  )
}

/** Far from this county: other counties' stations, from the server. */
function Elsewhere({ from, wanted, now }: { from: Place; wanted: Wanted; now: Date }) {
  const { openNow, allDay, kind, access, facilities } = wanted
  const answer = useAnswer('GET /nearest-stations', {
    query: {
      lat: from.lat.toFixed(3),
      lng: from.lng.toFixed(3),
      ...(kind ? { kinds: kind } : {}),
      ...(access ? { access } : {}),
      ...(facilities.length > 0 ? { facilities: facilities.join(',') } : {}),
      ...(openNow ? { openNow: 'true' as const } : {}),
      ...(allDay ? { allDay: 'true' as const } : {}),
    },
  })
  const near = answer.data?.items.filter(item => item.distanceM <= farM) ?? []
  if (!answer.data || near.length === 0)
    return <StateSentence tone="info">您离这里比较远，附近没有登记的驿站。下面是本县的驿站。</StateSentence>
  return (
    <>
      <StateSentence tone="info">您不在本县，先列出您附近的驿站。</StateSentence>
      <Rows
        found={near.map(({ distanceM, ...card }) => ({ card, metres: distanceM }))}
        now={now}
        calendar={answer.data.calendar}
      />
    </>
  )
}
