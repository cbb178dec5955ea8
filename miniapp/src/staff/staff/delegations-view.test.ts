import type { Delegation } from 'shared-types/staff'
import { describe, expect, it } from 'vitest'
import { colleagueNote, delegable, isStanding, problemsOf, spanWords, standing, together } from './delegations-view.ts'

const one: Delegation = {
  delegationId: 'del_1',
  role: 'reviewer',
  orgId: 'org_1',
  orgName: '临江县快递员工会',
  fromMasked: '许*',
  toMasked: '程*',
  fromOn: '2026-11-28',
  untilOn: '2026-12-02',
  state: 'now',
}
const draft = { roles: ['org_1 reviewer'], to: 'acc_1', fromOn: '2026-11-28', untilOn: '2026-12-02' }

describe('a delegation', () => {
  it('says its days and where it stands', () => {
    expect(spanWords(one)).toContain('到')
    expect(spanWords({ ...one, untilOn: one.fromOn })).not.toContain('到')
    expect(standing(one)).toBe('正在代办')
    expect(standing({ state: 'over', end: 'declined' })).toBe('对方没有接受')
    expect(standing({ state: 'over' })).toBe('到期结束')
  })
  it('of several roles is one thing to take back, and stands as long as one of them does', () => {
    const left = together([one, { ...one, orgId: 'org_2', state: 'over' }, { ...one, delegationId: 'del_2', state: 'over' }])
    expect(left.map(({ of }) => of.length)).toEqual([2, 1])
    expect(left.map(isStanding)).toEqual([true, false])
  })
  it('is not sent before it says what, to whom and for which days', () => {
    expect(problemsOf(draft, '2026-11-28')).toEqual({})
    expect(Object.keys(problemsOf({ roles: [], to: undefined, fromOn: '', untilOn: '' }, '2026-11-28'))).toHaveLength(4)
    expect(problemsOf({ ...draft, untilOn: '2026-11-27' }, '2026-11-28').untilOn).toContain('开始')
    expect(problemsOf({ ...draft, untilOn: '2027-01-27' }, '2026-11-28').untilOn).toContain('60')
    expect(problemsOf({ ...draft, untilOn: '2027-01-26' }, '2026-11-28')).toEqual({})
    expect(problemsOf({ ...draft, fromOn: '2026-11-27' }, '2026-11-28').fromOn).toContain('今天')
  })
})

describe('what can be left to a colleague', () => {
  it('is one’s own, and never looking at the books', () => {
    const grant = { orgId: 'org_1', orgName: '机械厂工会', givenAt: '2026-11-01T00:00:00.000Z' }
    const left = { ...grant, role: 'reviewer' as const, standsInFor: { nameMasked: '许*', untilOn: '2026-12-02' } }
    const grants = [{ ...grant, role: 'reviewer' as const }, { ...grant, role: 'auditor' as const }, left]
    expect(delegable(grants).map(({ words }) => words)).toEqual(['机械厂工会的审核人'])
  })
  it('goes to somebody of whom the union is told', () => {
    expect(colleagueNote({ orgName: '县总工会', where: 'above', role: 'reviewer' })).toBe('县总工会 · 审核人（上级工会）')
  })
})
