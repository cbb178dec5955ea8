import { describe, expect, it } from 'vitest'
import { indicatorOf, indicators } from './indicators.ts'

describe('the indicators', () => {
  it('cover each of the 65 kinds of figures that federations report', () => {
    expect([...new Set(indicators.map(({ kind }) => kind))]).toEqual(Array.from({ length: 65 }, (_, i) => i + 1))
  })

  it('have a code of their own each, a definition, and who answers for it', () => {
    expect(new Set(indicators.map(({ code }) => code)).size).toBe(indicators.length)
    expect(indicators.filter(({ definition, source, signedBy }) => !definition || !source || !signedBy)).toEqual([])
  })

  it('tell people from services: what is counted in 人 is counted once a person, in 人次 every time', () => {
    const counted = indicators.filter(({ counting }) => counting === 'event' || counting === 'distinct')
    expect(counted.filter(({ unit, counting }) => unit === '人' && counting !== 'distinct')).toEqual([])
    expect(counted.filter(({ unit, counting }) => unit === '人次' && counting !== 'event')).toEqual([])
  })

  it('say of every rate what is divided by what', () => {
    const rates = indicators.filter(({ counting }) => counting === 'rate')
    expect(rates.length).toBeGreaterThan(4)
    for (const { rate } of rates) expect([indicatorOf(rate?.part ?? ''), indicatorOf(rate?.whole ?? '')]).not.toContain(undefined)
  })
})
