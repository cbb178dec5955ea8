import { describe, expect, it } from 'vitest'
import { drawnForSpotCheck } from './households.ts'

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
