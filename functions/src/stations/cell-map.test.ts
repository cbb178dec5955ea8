import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distanceM } from 'shared-types/geo'
import type { StationCard } from 'shared-types/stations'
import { buildCellMap, choosePages } from './cell-map.ts'
import { countParts, largestPackedBytes, packOrSplit, unpackCards } from './cell-page.ts'

const hours: StationCard['hours'] = {
  allDay: false,
  week: Array(7).fill(['08:00-18:00']),
  seasons: [],
  holidays: 'closed',
  exceptions: [],
}
const cardAt = (lat: number, lng: number, i: number): StationCard => ({
  stationId: `sta_${String(i).padStart(10, '0')}`,
  name: `驿站${i}`,
  kind: 'nursingRoom',
  // No column of ours knows a zero below zero.
  lat: lat + 0,
  lng: lng + 0,
  address: `人民路 ${i} 号`,
  streetId: 'org_democounty',
  facilities: ['water', 'accessible'],
  access: 'doorCode',
  hours,
  ...(i % 3 === 0 ? { phone: '0739-12345', closure: { reason: '检修', fromAt: '2026-11-25T00:00:00.000Z' } } : {}),
})

const anywhere = fc.tuple(fc.double({ min: -90, max: 90, noNaN: true }), fc.double({ min: -180, max: 180, noNaN: true }))
const inTown = fc.tuple(fc.double({ min: 27, max: 27.1, noNaN: true }), fc.double({ min: 111, max: 111.1, noNaN: true }))
const places = fc.array(fc.oneof({ weight: 3, arbitrary: inTown }, anywhere), { minLength: 1, maxLength: 400 })

describe('the pages of a layer', () => {
  it('keep every card whole, once, and none is larger than half a read unit', () => {
    fc.assert(
      fc.property(places, spots => {
        const cards = spots.map(([lat, lng], i) => cardAt(lat, lng, i))
        const pages = packOrSplit({ cell: '', version: 0, cards })
        const unpacked = pages.flatMap(page => unpackCards(page.packed))
        const byId = (a: StationCard, b: StationCard) => (a.stationId < b.stationId ? -1 : 1)
        expect(unpacked.sort(byId)).toEqual(cards.sort(byId))
        for (const { packed } of pages) expect(packed.length).toBeLessThanOrEqual(largestPackedBytes)
      }),
      { numRuns: 20 },
    )
  })

  it('hold fifty stations of one building together', () => {
    const cards = Array.from({ length: 50 }, (_, i) => cardAt(31.2304, 121.4737, i))
    expect(packOrSplit({ cell: '', version: 0, cards }).flatMap(page => page.cards)).toHaveLength(50)
  })
})

describe('the pages chosen for a place', () => {
  it('hold its nearest twenty, wherever it is', () => {
    fc.assert(
      fc.property(places, fc.oneof(inTown, anywhere), (spots, [lat, lng]) => {
        const from = { lat, lng }
        const cards = spots.map(([y, x], i) => cardAt(y, x, i))
        const pages = packOrSplit({ cell: '', version: 0, cards })
        const map = buildCellMap(
          pages.filter(page => page.cards.length > 0).map(page => ({ cell: page.cell, parts: countParts(page) })),
        )
        const { cells, completeWithinM } = choosePages(map, from, 20, Infinity)
        const read = pages.filter(page => cells.includes(page.cell)).flatMap(page => page.cards)
        const sorted = (all: StationCard[]) => all.map(card => distanceM(from, card)).sort((a, b) => a - b)
        expect(sorted(read).slice(0, 20)).toEqual(sorted(cards).slice(0, 20))
        const inside = sorted(cards).filter(m => m < completeWithinM)
        expect(sorted(read).slice(0, inside.length)).toEqual(inside)
      }),
      { numRuns: 200 },
    )
  })
})
