import { describe, expect, it } from 'vitest'
import { drawnForSpotCheck, monthsAfter } from './households.ts'

const ids = (count: number) => Array.from({ length: count }, (_, i) => `hou_${i}`)

describe('the yearly spot check', () => {
  it.each([1, 2, 3, 7, 10, 333])('of %i files draws at least thirty of a hundred', count => {
    const drawn = drawnForSpotCheck(ids(count), '2026')
    expect(drawn.size).toBeGreaterThanOrEqual(count * 0.3)
    expect(drawn.size).toBeLessThan(count * 0.3 + 1)
  })

  it('draws the same all year and others the next', () => {
    expect(drawnForSpotCheck(ids(50).reverse(), '2026')).toEqual(drawnForSpotCheck(ids(50), '2026'))
    expect(drawnForSpotCheck(ids(50), '2027')).not.toEqual(drawnForSpotCheck(ids(50), '2026'))
  })
})

describe('a day some months on', () => {
  it('is always a day of the calendar', () => {
    expect(monthsAfter('2026-08-03', 12)).toBe('2027-08-03')
    expect(monthsAfter('2028-02-29', 12)).toBe('2029-03-01')
  })
})
