import { describe, expect, it } from 'vitest'
import { drawBars } from './bar-drawing.ts'

const colours = { bar: 'red', line: 'grey' }
const svgOf = (values: readonly (number | undefined)[]) =>
  decodeURIComponent(drawBars(values, colours).picture.split(',')[1] ?? '')
const bars = (svg: string) => /d='(M[^']*|)'/.exec(svg)?.[1]?.split('z').filter(Boolean) ?? []

describe('bars', () => {
  it('end at a round number and stand on one line', () => {
    expect(drawBars([37, 12], colours).top).toBe(40)
    expect(bars(svgOf([40, 20]))).toEqual([expect.stringMatching(/^M\S+ 100V0h/), expect.stringMatching(/^M\S+ 100V50h/)])
  })
  it('are not there for 0, nor for what has not come yet', () => {
    expect(bars(svgOf([0, undefined, 5]))).toHaveLength(1)
    expect(svgOf([])).toContain('<svg')
    expect(drawBars([0, 0], colours).top).toBe(1)
  })
  it('hang below the line where more came back than went out', () => {
    expect(bars(svgOf([10, -10]))).toEqual([expect.stringMatching(/ 50V0h/), expect.stringMatching(/ 50V100h/)])
  })
  it('are small enough to be sent to a page a dozen times', () => {
    expect(
      drawBars(
        Array.from({ length: 12 }, (_, i) => i * 987),
        colours,
      ).picture.length,
    ).toBeLessThan(1200)
  })
})
