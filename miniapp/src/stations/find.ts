import { distanceM, type Place } from 'shared-types/geo'
import type { Calendar } from 'shared-types/opening-hours'
import type { AccessMode, Facility, StationKind } from 'shared-types/station-codes'
import type { StationCard } from 'shared-types/stations'
import { isOpen } from './opening-words.ts'

/** Looking through the county's list on the phone, without a network. */

export interface Wanted {
  openNow: boolean
  allDay: boolean
  kind?: StationKind | undefined
  access?: AccessMode | undefined
  streetId?: string | undefined
  facilities: readonly Facility[]
  text: string
}

export const anything: Wanted = { openNow: false, allDay: false, facilities: [], text: '' }

export interface Near {
  card: StationCard
  metres: number
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

function fits(card: StationCard, wanted: Wanted, now: Date, calendar: Calendar): boolean {
  const { openNow, allDay, kind, access, streetId, facilities, text } = wanted
  if (kind && card.kind !== kind) return false
  if (access && card.access !== access) return false
  if (streetId && card.streetId !== streetId) return false
  if (allDay && !card.hours.allDay) return false
  if (!facilities.every(facility => card.facilities.includes(facility))) return false
  if (!text.split(/\s+/).every(word => plain(`${card.name}${card.address}`).includes(plain(word)))) return false
  return !openNow || isOpen(card, now, calendar)
}

/** What fits, the nearest first. */
export const nearest = (cards: Iterable<StationCard>, from: Place, wanted: Wanted, now: Date, calendar: Calendar): Near[] =>
  [...cards]
    .filter(card => fits(card, wanted, now, calendar))
    .map(card => ({ card, metres: distanceM(from, card) }))
    .sort((a, b) => a.metres - b.metres)

/** How many filters are on, beside the text. */
export const filterCount = ({ kind, access, streetId, facilities }: Wanted) =>
  [kind, access, streetId].filter(Boolean).length + facilities.length

/** Streets are not straight: what one walks is some 1.3 times the line, at 75 metres a minute. */
const detour = 1.3
const metresAMinute = 75
const longestWalkMinutes = 40

/** 步行约 6 分钟 · 450 米; how far from the county seat when nobody knows where the person is. */
export function distanceWords(metres: number, located: boolean): string {
  const way = metres * detour
  const length = way < 950 ? `${Math.max(50, Math.round(way / 50) * 50)} 米` : `${(way / 1000).toFixed(1)} 公里`
  if (!located) return `离县城中心约 ${length}`
  const minutes = Math.max(1, Math.round(way / metresAMinute))
  return minutes > longestWalkMinutes ? `约 ${length}` : `步行约 ${minutes} 分钟 · ${length}`
}
