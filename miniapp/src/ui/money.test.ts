import { describe, expect, it } from 'vitest'
import { fenOf, roundYuanWords, yuanText, yuanWords } from './money.ts'

describe('money', () => {
  it('is read as yuan with cents', () => {
    expect(yuanWords(1_234_50)).toBe('1,234.50 元')
    expect(yuanWords(0)).toBe('0.00 元')
    expect(roundYuanWords(5_000_00)).toBe('5,000 元')
  })

  it('is typed as people write it and kept as fen', () => {
    expect(fenOf('1200')).toBe(1_200_00)
    expect(fenOf('1,200.5 元')).toBe(1_200_50)
    expect(fenOf('0.29')).toBe(29)
    expect(fenOf('')).toBeUndefined()
    expect(fenOf('一千')).toBe('wrong')
    expect(fenOf('12.345')).toBe('wrong')
    expect(yuanText(1_200_50)).toBe('1200.5')
  })
})
