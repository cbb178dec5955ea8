import { describe, expect, it } from 'vitest'
import { closureProblems, closureTimes } from './closure-view.ts'

/** 23:30 in Shanghai. */
const lateEvening = new Date('2026-11-23T15:30:00.000Z')

describe('a closure', () => {
  it('of today ends at the midnight of Shanghai', () => {
    expect(closureTimes('today', '', lateEvening)).toEqual({ untilAt: '2026-11-23T16:00:00.000Z' })
  })
  it('of tomorrow begins and ends with the day', () => {
    expect(closureTimes('tomorrow', '', lateEvening)).toEqual({
      fromAt: '2026-11-23T16:00:00.000Z',
      untilAt: '2026-11-24T16:00:00.000Z',
    })
  })
  it('until a day holds that whole day too', () => {
    expect(closureTimes('day', '2026-11-30', lateEvening)).toEqual({ untilAt: '2026-11-30T16:00:00.000Z' })
  })
  it('without an end holds until somebody ends it', () => {
    expect(closureTimes('open', '', lateEvening)).toEqual({})
  })
  it('asks for a reason and for a day that has not passed', () => {
    expect(closureProblems(' ', 'day', '', lateEvening)).toEqual({
      reason: '请写明关闭的原因，来的人会看到',
      day: '请选择最后关到哪一天',
    })
    expect(closureProblems('停电', 'day', '2026-11-22', lateEvening).day).toContain('已经过去')
    expect(closureProblems('停电', 'today', '', lateEvening)).toEqual({})
  })
})
