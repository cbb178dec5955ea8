import type { Report } from 'shared-types/stats'
import { describe, expect, it } from 'vitest'
import { changesIn, isReplaced, issuedBefore, paperTitle, reportFacts, reportNote, reportTitle } from './report-view.ts'

const first: Report = {
  reportId: 'rpt_1',
  number: '2026Q1-01',
  orgId: 'org_county',
  orgName: '临江县总工会',
  period: '2026Q1',
  version: 1,
  issuedAt: '2026-04-02T01:00:00.000Z',
  signedBy: '陆海燕',
  figures: [],
  changes: [],
}
const second: Report = {
  ...first,
  reportId: 'rpt_2',
  number: '2026Q1-02',
  version: 2,
  reason: '补报宣传信息',
  changes: [
    { code: 'newsItems', is: 17 },
    { code: 'aidPaidMoney', was: 2_000_00, is: 1_000_00 },
    { code: 'somethingNew', is: 1 },
  ],
}

describe('an issued report', () => {
  it('carries its number, who signed it and when', () => {
    expect(reportTitle(first)).toBe('临江县总工会 2026 年第 1 季度统计报告')
    expect(paperTitle(first)).toBe('临江县总工会 2026 年第 1 季度统计报告 编号 2026Q1-01')
    expect(reportNote(second)).toMatch(/^编号 2026Q1-02（第 2 版） · 陆海燕 · .*4月2日 09:00签发$/)
    expect(reportFacts(first).map(({ label }) => label)).not.toContain('重出的原因')
    expect(reportFacts(second)).toContainEqual({ label: '重出的原因', value: '补报宣传信息' })
  })
  it('says what differs from the version before, in words', () => {
    expect(changesIn(second).map(({ was, is }) => [was, is])).toEqual([
      ['—', '17 条'],
      ['2,000.00 元', '1,000.00 元'],
    ])
  })
  it('has its place taken by the next version of the same time', () => {
    expect(issuedBefore([first, second], '2026Q1')?.version).toBe(2)
    expect(issuedBefore([first, second], '2026Q2')).toBeUndefined()
    expect([isReplaced(first, [first, second]), isReplaced(second, [first, second])]).toEqual([true, false])
  })
})
