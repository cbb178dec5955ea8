import { describe, expect, it } from 'vitest'
import { acts, dayProblem, historyItem } from './members-view.ts'

describe('the day a change holds from', () => {
  it('has to be named', () => expect(dayProblem('', '2026-01-02', '2026-11-22')).toBe('请选择从哪天起'))
  it('is never to come', () => expect(dayProblem('2026-11-23', '2026-01-02', '2026-11-22')).toBe('生效日期不能晚于今天'))
  it('is never before the person joined', () => expect(dayProblem('2026-01-01', '2026-01-02', '2026-11-22')).toContain('才入会'))
  it('may be today', () => expect(dayProblem('2026-11-22', '2026-01-02', '2026-11-22')).toBeUndefined())
})

describe('what staff may do', () => {
  it('warns where it ends a membership', () => {
    expect(acts.removed.danger && acts.deceased.danger && acts.left.danger).toBe(true)
    expect(acts.retained.danger || acts.active.danger).toBe(false)
  })
})

it('the history tells from which day each change held', () => {
  const row = { at: '2026-11-20T01:00:00.000Z', effectiveOn: '2020-03-02', change: 'joined' as const, orgName: '机械厂工会' }
  expect(historyItem(row)).toEqual({ what: '加入机械厂工会', when: '2020年3月2日（周一）起', note: undefined })
})
