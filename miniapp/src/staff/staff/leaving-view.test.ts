import type { Delegation, Leaving } from 'shared-types/staff'
import { describe, expect, it } from 'vitest'
import { endingWords, waitingWords } from './leaving-view.ts'

const plain: Leaving = {
  nameMasked: '许*',
  isLastReviewer: true,
  goesTo: { orgId: 'org_1', orgName: '快递外卖行业工会联合会' },
  given: [],
  received: [],
  invitations: [],
  desktops: 0,
  isLastRole: false,
}
const left: Delegation = {
  delegationId: 'del_1',
  role: 'reviewer',
  orgId: 'org_2',
  orgName: '快递员工会',
  fromMasked: '许*',
  toMasked: '程*',
  fromOn: '2026-11-28',
  untilOn: '2026-12-02',
  state: 'now',
}

describe('what the last reviewer leaves', () => {
  it('is counted, with what is overdue', () => {
    expect(waitingWords(plain, { waiting: 3, overdue: 1 })).toContain('3 件，其中 1 件超期')
    expect(waitingWords(plain, { waiting: 3, overdue: 0 })).not.toContain('超期')
  })
  it('is said where nothing waits, and where nobody above could take it', () => {
    expect(waitingWords(plain, { waiting: 0, overdue: 0 })).toContain('现在没有等办的申请')
    const { goesTo: _none, ...alone } = plain
    expect(waitingWords(alone, { waiting: 2, overdue: 0 })).toContain('请先邀请一位')
  })
  it('is no matter where somebody else reviews', () => {
    expect(waitingWords({ ...plain, isLastReviewer: false }, { waiting: 3, overdue: 0 })).toBeUndefined()
  })
})

describe('what ends with a role', () => {
  it('is told line by line', () => {
    const invitations = [{ orgName: '东门社区', role: 'reviewer' as const, expiresAt: '2026-12-02T00:00:00.000Z' }]
    const all = endingWords({ ...plain, given: [left], received: [left], invitations, desktops: 1, isLastRole: true })
    expect(all).toHaveLength(5)
    expect(all.join()).toContain('1 台电脑上的登录退出')
    expect(endingWords(plain)).toEqual([])
  })
})
