import { describe, expect, it } from 'vitest'
import { allocationNote, lineNote, readRoster, wholeNumber } from './cooling-desk-view.ts'

const allocation = {
  allocationId: 'alo_test00',
  seasonId: 'sea_test00',
  seasonName: '夏送清凉',
  goods: '绿豆汤',
  orgId: 'org_test00',
  orgName: '快递员工会',
  pieces: 10,
  handedOut: 4,
  returned: 0,
  closed: false,
}

describe('the desk of the season', () => {
  it('reads a roster as it is copied from a list', () => {
    expect(readRoster('王小明\n 李雷 13812345678\n韩梅梅，138-1234-5679\n\n')).toEqual({
      people: [{ name: '王小明' }, { name: '李雷', phone: '13812345678' }, { name: '韩梅梅', phone: '13812345679' }],
    })
  })

  it('says which line has no name, and that too many are too many', () => {
    expect(readRoster('王小明\n13812345678').problem).toBe('第 2 行没有看到姓名')
    expect(readRoster('').problem).toContain('一行一个人')
    expect(readRoster(Array.from({ length: 41 }, () => '王小明').join('\n')).problem).toContain('最多 40 人')
  })

  it('tells what is left of an allotment, and what came back', () => {
    expect(allocationNote(allocation)).toBe('分到 10 份，已发 4 份，还有 6 份')
    expect(allocationNote({ ...allocation, returned: 6, closed: true })).toBe('分到 10 份，发放 4 份，退回 6 份，已结清')
  })

  it('asks nobody to sign when the roster is closed', () => {
    const line = { lineId: 'lin_test00', nameMasked: '王**', phoneMasked: '138****5678' }
    expect(lineNote(line, false)).toBe('138****5678，可以在手机上签收')
    expect(lineNote(line, true)).toBe('没有领取')
  })

  it('takes whole numbers only', () => {
    expect([wholeNumber(' 12 '), wholeNumber('1.5'), wholeNumber('-3'), wholeNumber('')]).toEqual([
      12,
      undefined,
      undefined,
      undefined,
    ])
  })
})
