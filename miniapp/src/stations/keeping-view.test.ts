import { describe, expect, it } from 'vitest'
import { counted, keeperCodeIn, sumOf, tallyDays } from './keeping-view.ts'

describe('counting who came', () => {
  it('names the days as people do, by the day of Shanghai', () => {
    const days = ['2026-11-24', '2026-11-23', '2026-11-22'].map(on => ({ on, tally: {}, scans: 0 }))
    const named = tallyDays(days, new Date('2026-11-23T16:30:00.000Z'))
    expect(named.map(day => day.words)).toEqual(['今天', '昨天', '11月22日（周日）'])
  })
  it('never falls below nobody', () => {
    expect(counted({ courier: 1 }, 'courier', -5)).toEqual({ courier: 0 })
    expect(sumOf(counted({ courier: 1 }, 'foodRider', 2))).toBe(3)
  })
})

it('the code is found in the whole text that was passed on', () => {
  expect(keeperCodeIn('填邀请码：abcd2345efgh。11月30日 前有效')).toBe('abcd2345efgh')
  expect(keeperCodeIn('您好')).toBeUndefined()
})
