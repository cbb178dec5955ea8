import { distanceM, type Place } from 'shared-types/geo'
import { type Calendar, isOpenAt } from 'shared-types/opening-hours'
import type { StationCard } from 'shared-types/stations'
import { type CellMap, choosePages } from './cell-map.ts'
import type { CellStore } from './cell-store.ts'
import { type Filter, type Layer, layersFor } from './layers.ts'
import { Shares } from './shares.ts'

export const answered = 20
/** Pages of one round: with the look at the map’s age 8 read units. What a filtered search finds is exact as far as it says. */
const mostPages = 15

export interface Found extends StationCard {
  distanceM: number
}

export interface Nearest {
  items: Found[]
  /** Nothing else that fits lies nearer than this. */
  completeWithinM: number
  rounds: number
}

interface Deps {
  cells: CellStore
  shares: Shares
}

export type Test = { key: string; holds: (card: StationCard) => boolean }

/** What a filter asks for, one by one, so that the share of each can be learnt. */
export const testsOf = ({ kinds, facilities = [], access, openNow, allDay }: Filter, now: Date, calendar: Calendar): Test[] => [
  ...(kinds?.length ? [{ key: `kind-${kinds.join()}`, holds: (card: StationCard) => kinds.includes(card.kind) }] : []),
  ...facilities.map(facility => ({ key: facility, holds: (card: StationCard) => card.facilities.includes(facility) })),
  ...(access?.length ? [{ key: `access-${access.join()}`, holds: (card: StationCard) => access.includes(card.access) }] : []),
  ...(openNow ? [{ key: 'open', holds: ({ hours, closure }: StationCard) => isOpenAt(hours, closure, now, calendar) }] : []),
  ...(allDay ? [{ key: 'allDay', holds: (card: StationCard) => card.hours.allDay }] : []),
]

async function sparsest(cells: CellStore, filter: Filter): Promise<{ layer: Layer; map: CellMap }> {
  const maps = await Promise.all(layersFor(filter).map(async layer => ({ layer, map: await cells.map(layer) })))
  return maps.reduce((least, one) => (one.map.total < least.map.total ? one : least))
}

const byDistance = (a: Found, b: Found) => a.distanceM - b.distanceM || (a.stationId < b.stationId ? -1 : 1)

/**
 * The nearest 20 that fit, in one round of parallel reads when the map in memory is up to date. Without a filter the pages are chosen so
 * that they are sure to hold them; with one, so that they are likely to, by the shares seen so far.
 */
export async function findNearest(deps: Deps, from: Place, filter: Filter, now: Date, calendar: Calendar): Promise<Nearest> {
  const tests = testsOf(filter, now, calendar)
  const { layer, map } = await sparsest(deps.cells, filter)
  // In a layer of its own a property is no test any more, but it costs nothing to look.
  let wanted = tests.length === 0 ? answered : deps.shares.cardsFor(layer, tests, answered)
  let present = map
  for (let rounds = 1; ; rounds += 1) {
    const { cells, completeWithinM } = choosePages(present, from, wanted, mostPages * rounds)
    const { cards, outOfDate } = await deps.cells.read(layer, cells)
    if (outOfDate && rounds < 4) {
      present = await deps.cells.map(layer)
      continue
    }
    deps.shares.note(layer, tests, cards)
    const fitting = cards
      .filter(card => tests.every(test => test.holds(card)))
      .map(card => ({ ...card, distanceM: distanceM(from, card) }))
      .filter(card => card.distanceM <= completeWithinM)
      .sort(byDistance)
    const enough = fitting.length >= answered || completeWithinM === Infinity || tests.length > 0
    if (!enough && rounds < 4) {
      wanted *= 2
      continue
    }
    const items = fitting.slice(0, answered)
    const reachM = items.length === answered ? (items.at(-1)?.distanceM ?? 0) : completeWithinM
    return { items, completeWithinM: reachM, rounds }
  }
}
