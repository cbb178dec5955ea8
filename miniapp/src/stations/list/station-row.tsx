import { View } from '@tarojs/components'
import type { Calendar } from 'shared-types/opening-hours'
import { go } from '../../platform/navigate.ts'
import { Icon } from '../../ui/icon.tsx'
import { Press } from '../../ui/press'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { distanceWords, type Near } from '../find.ts'
import { useHere } from '../here.ts'
import { openSentence } from '../opening-words.ts'
import { facilityWords, kindIcons } from '../station-words.ts'

/** As many as two lines hold. */
const shownFacilities = 4

/** What it is, whether one gets in now, how far, and what is there. */
export function StationRow({ near: { card, metres }, now, calendar }: { near: Near; now: Date; calendar: Calendar }) {
  const located = useHere(state => state.here !== undefined)
  const { tone, words } = openSentence(card, now, calendar)
  const more = card.facilities.length - shownFacilities
  return (
    <Press
      className="row station-row"
      id={`station-${card.stationId}`}
      onPress={() => go('stations/pages/station/index', { stationId: card.stationId })}
    >
      <View className="row-icon">
        <Icon name={kindIcons[card.kind]} />
      </View>
      <View className="row-words">
        <View className="row-title">{card.name}</View>
        <StateSentence tone={tone} plain>
          {words}
        </StateSentence>
        <View className="row-note">{distanceWords(metres, located)}</View>
        <View className="facilities">
          {card.facilities.slice(0, shownFacilities).map(facility => (
            <View className="facility" key={facility}>
              <Icon name={facilityWords[facility].icon} small />
              <View>{facilityWords[facility].words}</View>
            </View>
          ))}
          {more > 0 && <View className="facility">{`等 ${card.facilities.length} 项`}</View>}
        </View>
      </View>
      <View className="row-chevron">
        <Icon name="chevron-right" small />
      </View>
    </Press>
  )
}
