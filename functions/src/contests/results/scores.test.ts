import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { counting, requireFit, scoreOf, type SheetRecord, stateOf, totalOf } from './scores.ts'

const totals = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 15 })
const dropping = { dropsHighAndLow: true }

describe('one score out of several judges', () => {
  it('is their mean, half a hundredth up', () => {
    expect(scoreOf([9550, 9551], { dropsHighAndLow: false })).toBe(9551)
    expect(scoreOf([1, 1, 2], { dropsHighAndLow: false })).toBe(1)
  })

  it('leaves out one highest and one lowest, even where others are equal to them', () => {
    expect(counting([90, 90, 80, 70, 70], dropping)).toEqual([70, 80, 90])
  })

  it('of two judges leaves nobody out', () => {
    expect(counting([90, 80], dropping)).toEqual([80, 90])
  })

  it('lies between what counts, in whole hundredths, and does not depend on the order of the judges', () => {
    fc.assert(
      fc.property(totals, fc.boolean(), (all, dropsHighAndLow) => {
        const score = scoreOf(all, { dropsHighAndLow })
        const counted = counting(all, { dropsHighAndLow })
        expect(Number.isInteger(score)).toBe(true)
        expect(score).toBeGreaterThanOrEqual(Math.min(...counted))
        expect(score).toBeLessThanOrEqual(Math.max(...counted))
        expect(scoreOf(all.toReversed(), { dropsHighAndLow })).toBe(score)
      }),
    )
  })
})

describe('a sheet', () => {
  const scoring = {
    criteria: [
      { criterionKey: 'theory', name: '理论', most: 30 },
      { criterionKey: 'practice', name: '实操', most: 70 },
    ],
    judges: 3,
    dropsHighAndLow: true,
  }

  it('holds every criterion and none above its most', () => {
    expect(() => requireFit(scoring, { theory: 3000, practice: 7000 })).not.toThrow()
    expect(() => requireFit(scoring, { theory: 3001, practice: 7000 })).toThrow('invalid-request')
    expect(() => requireFit(scoring, { theory: 3000 })).toThrow('invalid-request')
    expect(() => requireFit(scoring, { theory: 1, practice: 1, other: 1 })).toThrow('invalid-request')
  })

  it('counts only when two people have typed the same total', () => {
    const pointsCenti = { theory: 2850, practice: 6600 }
    const by = { accountId: 'acc_first' }
    const entered: SheetRecord = {
      contestId: 'con_000001',
      stageKey: 'final',
      tradeKey: 'welder',
      entryId: 'ent_22222222',
      judge: 1,
      pointsCenti,
      totalCenti: totalOf(pointsCenti),
      enteredBy: by,
      enteredAt: '2026-11-25T00:00:00.000Z',
      version: 1,
    }
    const second = (totalCenti: number) => ({ totalCenti, by: { accountId: 'acc_second' }, at: entered.enteredAt })
    expect(stateOf(undefined)).toBe('missing')
    expect(stateOf(entered)).toBe('entered')
    expect(stateOf({ ...entered, second: second(9400) })).toBe('different')
    expect(stateOf({ ...entered, second: second(9450) })).toBe('checked')
  })
})
