import { describe, expect, it } from 'vitest'
import type { Look } from 'shared-types/looks'
import { looksTold } from './looks-view.ts'

const look = (more: Partial<Look> = {}): Look => ({
  at: '2026-11-27T02:00:00.000Z',
  what: 'idNumber',
  byMasked: '许*',
  orgName: '临江县快递员工会',
  reason: '核对证件',
  caseId: 'cas_00000001',
  number: 'RH1',
  ...more,
})

describe('who has looked', () => {
  it('is told with who, for which union, at what and why', () => {
    expect(looksTold([look()])).toEqual([
      {
        what: '临江县快递员工会 许* 看了您的证件号码',
        note: '原因：核对证件',
        when: expect.stringContaining('编号 RH1') as string,
      },
    ])
  })

  it('tells photos turned over one after another as one look', () => {
    const photos = [look({ what: 'photo' }), look({ what: 'photo' }), look({ what: 'photo', byMasked: '程*' })]
    expect(looksTold(photos).map(({ what }) => what)).toEqual([
      '临江县快递员工会 许* 看了您交的材料照片（2 次）',
      '临江县快递员工会 程* 看了您交的材料照片',
    ])
  })

  it('tells a register as taken out, with no number of a case', () => {
    const { caseId: _c, number: _n, ...taken } = look({ what: 'register', reason: '报送上级工会' })
    expect(looksTold([taken])[0]?.what).toBe('临江县快递员工会 许* 导出了会员名册，其中有您')
  })
})
