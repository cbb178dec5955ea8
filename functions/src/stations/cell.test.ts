import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distanceM } from 'shared-types/geo'
import { cellOf, farthestM, nearestM, rectOf } from './cell.ts'

const place = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
})

describe('a cell', () => {
  it('holds every place that is named into it', () => {
    fc.assert(
      fc.property(place, fc.integer({ min: 0, max: 50 }), (at, depth) => {
        const { south, north, west, east } = rectOf(cellOf(at, depth))
        expect(at.lat >= south && at.lat <= north && at.lng >= west && at.lng <= east).toBe(true)
      }),
    )
  })

  it('is never nearer than its near bound nor farther than its far one, at poles and over the date line too', () => {
    fc.assert(
      fc.property(place, place, fc.integer({ min: 0, max: 40 }), (from, inside, depth) => {
        const rect = rectOf(cellOf(inside, depth))
        const distance = distanceM(from, inside)
        expect(nearestM(from, rect)).toBeLessThanOrEqual(distance + 1e-6)
        expect(farthestM(from, rect)).toBeGreaterThanOrEqual(distance - 1e-6)
      }),
      { numRuns: 3000 },
    )
  })

  it('across the date line is a neighbour', () => {
    const rect = rectOf(cellOf({ lat: 10, lng: -179.999 }, 30))
    expect(nearestM({ lat: 10, lng: 179.999 }, rect)).toBeLessThan(1500)
  })
})
