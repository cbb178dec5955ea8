import { describe, expect, it } from 'vitest'
import { counts, decidedWords, deciders, kindRows, monthWords } from './workload-view.ts'

const none = { waiting: 0, dueSoon: 0, overdue: 0 }

describe('how much waits', () => {
  it('says what matters and leaves out what is nothing', () => {
    expect(counts(none)).toBe('没有等办的')
    expect(counts({ waiting: 4, dueSoon: 0, overdue: 0 })).toBe('等办 4')
    expect(counts({ waiting: 4, dueSoon: 2, overdue: 1 })).toBe('等办 4 · 三天内到期 2 · 超期 1')
  })
  it('is told by kind', () => {
    const byKind = [{ kind: 'membership.join' as const, waiting: 1, dueSoon: 0, overdue: 0 }]
    expect(kindRows({ ...none, waiting: 1, byKind })).toEqual([{ kind: 'membership.join', words: '入会', note: '等办 1' }])
  })
})

describe('what was decided', () => {
  it('is told for each reviewer in the order given, never by number', () => {
    expect(monthWords('2026-09')).toBe('9 月')
    expect(decidedWords({ decided: 0, late: 0 })).toBe('没有办结的')
    expect(decidedWords({ decided: 3, late: 0 })).toContain('都在期限内')
    const load = { orgId: 'org_1', orgName: '机械厂工会', at: '', month: '2026-11', own: { ...none, byKind: [] }, below: [] }
    const reviewers = [
      { nameMasked: '曹**', decided: 1, late: 1 },
      { nameMasked: '许*', decided: 9, late: 0 },
    ]
    expect(deciders({ ...load, reviewers, others: { decided: 2, late: 0 } }).map(({ name }) => name)).toEqual([
      '曹**',
      '许*',
      '代办的同事或以前的审核人',
    ])
  })
})
