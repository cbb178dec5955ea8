import type { MergeSide } from 'shared-types/membership-doubles'
import { describe, expect, it } from 'vitest'
import {
  comparedRows,
  effectWords,
  mergeSentence,
  obstacleWords,
  revealable,
  rowTitle,
  rowWords,
  suggestedStaying,
} from './merge-view.ts'

const side = (more: Partial<MergeSide> = {}): MergeSide => ({
  personId: 'per_aaaaaa',
  memberNumber: '100000000001',
  nameMasked: '林*',
  state: 'active',
  joinedOn: '2020-03-01',
  orgName: '快递员工会',
  idType: 'residentId',
  idNumberMasked: '3****************X',
  sex: 'male',
  bornOn: '1990-01-02',
  hasAccount: false,
  from: 'roster',
  ...more,
})
const other = side({
  personId: 'per_bbbbbb',
  memberNumber: '100000000002',
  bornOn: '1990-01-03',
  hasAccount: true,
  from: 'application',
})

describe('two records side by side', () => {
  it('say where they differ, but not where they have to', () => {
    const rows = comparedRows(side(), other)
    expect(rows.filter(({ differs }) => differs).map(({ label }) => label)).toEqual(['出生日期'])
  })
  it('keep the one with the account unless somebody chooses', () => {
    expect(suggestedStaying(side(), other)).toBe(other)
    expect(suggestedStaying(other, side())).toBe(other)
  })
  it('offer no number to look at that is not on record', () => {
    expect(revealable(side(), side({ phoneMasked: '138****1234' })).map(({ value }) => value)).toEqual([
      'going-idNumber',
      'going-name',
      'staying-idNumber',
      'staying-name',
      'staying-phone',
    ])
  })
})

it('what it does is said before it is done, and the message only where somebody gets one', () => {
  expect(effectWords(side(), other)).toContain('本人会收到消息')
  expect(effectWords(other, side())).not.toContain('本人会收到消息')
})

it('whoever proposed is not asked to decide', () => {
  const merge = { state: 'open' as const, proposedByMasked: '许*' }
  expect(mergeSentence({ ...merge, may: ['decide', 'reveal'] }).words).toBe('许*提出合并，等您看过以后决定。')
  expect(mergeSentence({ ...merge, may: ['withdraw', 'reveal'] }).words).toBe('已提出合并，要由另一位同事决定。')
})

it('an obstacle says what to do', () => {
  expect(obstacleWords({ what: 'entry', title: '快件派送' })).toContain('“快件派送”')
  expect(obstacleWords({ what: 'bothAccounts' })).toContain('注销其中一个账号')
})

it('a row names both where the names differ', () => {
  const row = {
    mergeId: 'mrg_aaaaaa',
    state: 'open' as const,
    goingMasked: '林*',
    stayingMasked: '林*',
    goingNumber: '1',
    stayingNumber: '2',
    proposedAt: '2026-11-28T01:00:00.000Z',
    proposedByMasked: '许*',
  }
  expect(rowTitle(row)).toBe('林*')
  expect(rowTitle({ ...row, stayingMasked: '凌*' })).toBe('林* 和 凌*')
  expect(rowWords(row)).toMatch(/^1 并入 2 · 许\*提出 · .*11月28日 09:00$/)
})
