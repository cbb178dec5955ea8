import { describe, expect, it } from 'vitest'
import { laidOver, same } from './changes.ts'

describe('a form that two phones change', () => {
  it('keeps what was typed here and takes over what was saved there', () => {
    const saved = { school: '一中', stage: 'highSchool', note: '旧' }
    const here = { school: '二中', stage: 'highSchool', note: '旧' }
    const there = { school: '一中', stage: 'university', note: '旧', aided: true }
    expect(laidOver(saved, here, there)).toEqual({ school: '二中', stage: 'university', note: '旧', aided: true })
  })

  it('does not bring back what was emptied here', () => {
    expect(laidOver<{ place?: string }>({ place: '一中' }, {}, { place: '一中' })).toEqual({})
  })

  it('is the same in whatever order it is written', () => {
    expect(same({ a: 1, b: { c: 2, d: undefined } }, { b: { c: 2 }, a: 1 })).toBe(true)
    expect(same([1, 2], [2, 1])).toBe(false)
  })
})
