import { describe, expect, it } from 'vitest'
import { counted, keeperCodeIn, sumOf, tallyDays } from './keeping-view.ts'

describe('counting who came', () => {
  it('is for today and the six days before, by the day of Shanghai', () => {
    const days = tallyDays(new Date('2026-11-23T16:30:00.000Z'))
    expect(days.map(day => day.value)).toEqual([
      '2026-11-24',
      '2026-11-23',
      '2026-11-22',
      '2026-11-21',
      '2026-11-20',
      '2026-11-19',
      '2026-11-18',
    ])
    expect(days.slice(0, 2).map(day => day.words)).toEqual(['今天', '昨天'])
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
