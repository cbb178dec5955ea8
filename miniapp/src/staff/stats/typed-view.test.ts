import { indicatorOf, type Indicator } from 'shared-types/indicators'
import { describe, expect, it } from 'vitest'
import { draftOf, draftProblems, periodHelp, ratesFrom, savedSentence, standingFacts } from './typed-view.ts'

const of = (code: string) => indicatorOf(code) as Indicator
const today = '2026-11-28'
const standing = {
  code: 'employees',
  period: '2026',
  value: 48_000,
  source: '县统计局',
  asOfOn: '2026-09-30',
  byMasked: '陆*燕',
  at: '2026-10-08T01:05:00.000Z',
  version: 2,
}

describe('a figure that is typed in', () => {
  it('begins with what stands there, or empty with the day it usually is of', () => {
    expect(draftOf(standing, '2026', today)).toEqual({ value: 48_000, source: '县统计局', asOfOn: '2026-09-30' })
    expect(draftOf(undefined, '2026Q2', today)).toEqual({ value: undefined, source: '', asOfOn: '2026-06-30' })
  })
  it('asks for each of its three parts in words that say how', () => {
    expect(Object.keys(draftProblems({ value: undefined, source: ' ', asOfOn: '' }, today))).toEqual([
      'value',
      'source',
      'asOfOn',
    ])
    expect(draftProblems({ value: 0, source: '经济部', asOfOn: '2026-11-29' }, today)).toEqual({ asOfOn: '不能晚于今天' })
    expect(draftProblems({ value: 0, source: '经济部', asOfOn: today }, today)).toEqual({})
  })
  it('says what was there before and which rates follow', () => {
    expect(savedSentence(of('employees'), standing, 47_000)).toBe(
      '已保存：48,000 人。原来是 47,000 人。“职工入会率”会跟着重新算。',
    )
    expect(savedSentence(of('lectures'), { ...standing, value: 3 }, undefined)).toBe('已保存：3 场次。')
    expect(savedSentence(of('streetFund'), { ...standing, value: 13_000_050 }, 13_000_000)).toBe(
      '已保存：130,000.50 元。原来是 130,000.00 元。',
    )
    expect(ratesFrom('members')).toEqual(['职工入会率', '会员实名率'])
  })
  it('shows who put it there, from where and when', () => {
    expect(standingFacts(of('employees'), standing).map(({ value }) => value)).toEqual([
      '48,000 人',
      '县统计局',
      expect.stringContaining('9月30日'),
      expect.stringMatching(/^陆\*燕，.*10月8日 09:05$/),
    ])
  })
  it('is told apart: what happened in a quarter, or how things stood at its end', () => {
    expect(periodHelp(of('lectures'), '2026Q3')).toBe('只填这个季度里发生的，不要累计。')
    expect(periodHelp(of('employees'), '2026')).toContain('最近一个季度')
  })
})
