import { expect, it } from 'vitest'
import { figureText } from './figure-words.ts'

const told = (unit: '人' | '元' | '%', value: number) => figureText({ unit }, { state: 'told', value })

it('reads counts in thousands, rates with one decimal and large sums in 万', () => {
  expect(told('人', 1234567)).toBe('1,234,567')
  expect(told('%', 303)).toBe('30.3%')
  expect(told('元', 9_999_99)).toBe('9,999.99')
  expect(told('元', 1_234_50)).toBe('1,234.50')
  expect(told('元', 123_456_789_00)).toBe('12,345.68 万')
  expect(told('元', -1_234_567_00)).toBe('-123.46 万')
})

it('never shows what is not known as a number, and calls no sum of money "under five"', () => {
  expect(figureText({ unit: '%' }, { state: 'missing' })).toBe('—')
  expect(figureText({ unit: '户' }, { state: 'hidden' })).toBe('少于 5')
  expect(figureText({ unit: '元' }, { state: 'hidden' })).toBe('不显示')
})
