import { describe, expect, it } from 'vitest'
import { loadOf } from './workload.ts'

const work = (dueOn: string, kind: 'membership.join' | 'aid.application' = 'membership.join') => ({ orgId: 'org_1', dueOn, kind })

describe('what waits', () => {
  it('is due soon up to the third day from today, and overdue from the day after its last', () => {
    const load = loadOf([work('2026-11-27'), work('2026-11-28'), work('2026-12-01'), work('2026-12-02')], '2026-11-28')
    expect(load).toMatchObject({ waiting: 4, dueSoon: 2, overdue: 1 })
  })
  it('is told by kind, in the same order whatever the numbers', () => {
    const [one, more] = [work('2026-12-05', 'aid.application'), work('2026-12-05')]
    const kinds = (of: Parameters<typeof loadOf>[0]) => loadOf(of, '2026-11-28').byKind.map(({ kind }) => kind)
    expect(kinds([one, more, more])).toEqual(kinds([more, one, one]))
    expect(loadOf([one, more, more], '2026-11-28').byKind).toMatchObject([{ waiting: 1 }, { waiting: 2 }])
  })
  it('is nothing where nothing does', () => {
    expect(loadOf([], '2026-11-28')).toEqual({ waiting: 0, dueSoon: 0, overdue: 0, byKind: [] })
  })
})
