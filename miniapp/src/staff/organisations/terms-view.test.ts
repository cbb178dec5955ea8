import type { Organisation } from 'shared-types/organisations'
import { describe, expect, it } from 'vitest'
import { branchWords, postponementProblem, termNotice, termWords } from './terms-view.ts'

const term = { ordinal: 3, electedOn: '2024-02-29', years: 3 as const }
const union = (more: Partial<Organisation>): Organisation => ({
  orgId: 'org_a',
  name: '机械厂工会',
  kind: 'baseUnion',
  under: ['县总工会'],
  joinable: true,
  hasChildren: false,
  state: 'active',
  employers: [],
  occupations: [],
  scene: 'abc123',
  version: 1,
  ...more,
})

describe('a committee’s term', () => {
  it('of one elected on a leap day ends on the last day of February', () => {
    expect(termWords(term)).toBe('第 3 届，2024年2月29日 当选，任期 3 年，到 2027年2月28日')
    expect(termWords({ ...term, postponedTo: '2027-06-01' })).toMatch(/，延期到 2027年6月1日$/)
  })
  it('is spoken of when it is unknown, near its end or over, and otherwise not', () => {
    const tone = (more: Partial<Organisation>, today: string) => termNotice(union(more), today)?.tone
    expect(tone({}, '2026-11-28')).toBe('info')
    expect(tone({ term }, '2026-08-27')).toBeUndefined()
    expect(tone({ term }, '2026-08-28')).toBe('waiting')
    expect(tone({ term }, '2027-02-28')).toBe('problem')
    expect(tone({ term: { ...term, postponedTo: '2027-08-01' } }, '2027-02-28')).toBe('waiting')
    expect(tone({ kind: 'holdingPool' }, '2026-11-28')).toBeUndefined()
    expect(tone({ state: 'closed' }, '2026-11-28')).toBeUndefined()
  })
  it('is postponed by half a year at most', () => {
    expect(postponementProblem(term, '')).toBe('请选择延期到哪天')
    expect(postponementProblem(term, '2027-02-28')).toBe('要晚于 2027年2月28日')
    expect(postponementProblem(term, '2027-08-29')).toBe('最多延期半年，不晚于 2027年8月28日')
    expect(postponementProblem(term, '2027-08-28')).toBeUndefined()
  })
})

it('a branch says its members, its unions and the elections that were missed', () => {
  const terms = { over: 2, ending: 1, unknown: 0, running: 5 }
  expect(branchWords({ membersInAll: 812, unionsBelow: 8, terms })).toBe('会员 812 人 · 下面 8 家 · 2 家该换届了')
  expect(branchWords({ membersInAll: 12, unionsBelow: 0, terms: { ...terms, over: 1 } })).toBe('会员 12 人 · 该换届了')
})
