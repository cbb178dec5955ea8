import { describe, expect, it } from 'vitest'
import { pick, shardsFor, spread, takeFrom } from './pool.ts'

describe('the shards of a pool', () => {
  it('are as many as the rush needs, never more than places or than one transaction can seal', () => {
    expect(shardsFor(1, 100)).toBe(1)
    expect(shardsFor(250, 1800)).toBe(1)
    expect(shardsFor(251, 1800)).toBe(2)
    expect(shardsFor(3000, 1800)).toBe(12)
    expect(shardsFor(3000, 5)).toBe(5)
    expect(shardsFor(1_000_000, 1_000_000)).toBe(90)
    expect(shardsFor(0, 0)).toBe(1)
  })

  it('hold the places evenly, none lost', () => {
    expect(spread(10, 4)).toEqual([3, 3, 2, 2])
    expect(spread(0, 3)).toEqual([0, 0, 0])
  })

  it('give up places from the fullest, or none of them when there are too few', () => {
    expect(takeFrom([1, 5, 3], 7)).toEqual([0, 5, 2])
    expect(takeFrom([1, 5, 3], 10)).toBeUndefined()
  })

  it('are met evenly by many claimants, and always the same by one', () => {
    const counts = [0, 0, 0, 0, 0, 0, 0, 0]
    for (let i = 0; i < 8000; i += 1) counts[pick(`acc_${i}`, 0, 8)] = (counts[pick(`acc_${i}`, 0, 8)] ?? 0) + 1
    expect(Math.min(...counts)).toBeGreaterThan(880)
    expect(Math.max(...counts)).toBeLessThan(1120)
  })
})
