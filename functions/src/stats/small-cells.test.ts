import { describe, expect, it } from 'vitest'
import { hideSmall, isHidden } from './small-cells.ts'

const people = { small: true } as const
const cells = (...heads: number[]) => heads.map(one => ({ value: one * 1000, heads: one }))
const shown = (...heads: number[]) =>
  hideSmall(people, cells(...heads)).map(({ state, heads: one }) => (state === 'hidden' ? '–' : one))

describe('cells about people in need', () => {
  it('under five are hidden', () => {
    expect(shown(12, 4, 3, 20)).toEqual([12, '–', '–', 20])
  })

  it('never stand hidden alone, where the others and the whole would tell it', () => {
    expect(shown(12, 4, 20, 9)).toEqual([12, '–', 20, '–'])
    expect(shown(2, 0, 0)).toEqual(['–', '–', 0])
  })

  it('of none may be told: nobody can be known by it', () => {
    expect(shown(0, 0)).toEqual([0, 0])
  })

  it('hide a sum by how many it is about, not by how large it is', () => {
    expect(isHidden(people, { value: 900_000, heads: 2 })).toBe(true)
    expect(isHidden(people, { value: 100, heads: 6 })).toBe(false)
  })

  it('are shown as they are where nobody in need is counted', () => {
    expect(hideSmall({}, cells(1, 2)).map(({ state }) => state)).toEqual(['told', 'told'])
  })
})
