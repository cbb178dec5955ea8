import { expect, it } from 'vitest'
import { workRowWords } from './works-words.ts'

const row = {
  caseId: 'cas_1',
  number: 'WX1',
  kind: 'innovation' as const,
  title: '导轨',
  orgId: 'org_1',
  orgName: '机械厂工会',
  submittedAt: '2026-11-26T00:00:00.000Z',
  benefitFen: 36_000_00,
}

it('a work in the list says what its unit vouched for as soon as it has, and its award as soon as it has one', () => {
  expect(workRowWords({ ...row, state: 'reviewing' })).toBe('机械厂工会 · 在办 · 申报 36,000 元')
  expect(workRowWords({ ...row, state: 'approved', vouchedFen: 30_000_00, award: 'second' })).toBe(
    '机械厂工会 · 二等奖 · 证明 30,000 元',
  )
  expect(workRowWords({ ...row, state: 'approved', vouchedFen: 0, award: 'none' })).toBe('机械厂工会 · 评审通过 · 证明 0 元')
})
