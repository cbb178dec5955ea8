import type { WorkInput } from 'shared-types/contest-works'
import { describe, expect, it } from 'vitest'
import { figuresOf, isShown } from './figures.ts'
import { approvalProblems, normaliseTitle, type WorkRecord, workProblems } from './work.ts'

const input = (more: Partial<WorkInput> = {}): WorkInput => ({
  kind: 'innovation',
  title: '分拣台加装导轨',
  coAuthors: [],
  problem: '搬箱子弯腰多',
  change: '加一段无动力导轨',
  benefitFen: 1_200_00,
  benefitFromMonth: '2026-01',
  inUseOn: '2026-01-05',
  proofIds: ['med_1'],
  declaration: { notSecret: true, notDisputed: true, notStateAwarded: true, notWonBefore: true },
  showsNames: true,
  ...more,
})
const wrong = (more: Partial<WorkInput>) => workProblems(input(more), '王强', '2026-11-26').map(({ path }) => path)

describe('a work handed in', () => {
  it('is complete with a photo, its months and the day it went into use', () => {
    expect(wrong({})).toEqual([])
    expect(wrong({ proofIds: [] })).toEqual(['proofIds'])
    const { inUseOn: _i, benefitFromMonth: _b, ...without } = input()
    expect(workProblems(without, '王强', '2026-11-26').map(({ path }) => path)).toEqual(['benefitFromMonth', 'inUseOn'])
  })

  it('may be a mere suggestion: not in use, nothing to photograph, no sum but words', () => {
    const { inUseOn: _i, benefitFromMonth: _b, ...suggestion } = input({ kind: 'suggestion', benefitFen: 0, proofIds: [] })
    expect(workProblems(suggestion, '王强', '2026-11-26').map(({ path }) => path)).toEqual(['benefitNote'])
    expect(workProblems({ ...suggestion, benefitNote: '少摔跤' }, '王强', '2026-11-26')).toEqual([])
  })

  it('lies in no future and names nobody twice', () => {
    expect(wrong({ inUseOn: '2026-11-27', benefitFromMonth: '2026-12' })).toEqual(['benefitFromMonth', 'inUseOn'])
    expect(wrong({ coAuthors: ['王强'] })).toEqual(['coAuthors'])
    expect(wrong({ coAuthors: ['李明', '李明'] })).toEqual(['coAuthors'])
    expect(wrong({ title: '……' })).toEqual(['title'])
  })

  it('has the same title whatever the spaces, the width and the marks', () => {
    expect(normaliseTitle(' 分拣台 ＡＢ－１（改）')).toBe(normaliseTitle('分拣台ab1改'))
  })
})

const record = (more: Partial<WorkRecord> = {}): WorkRecord => ({
  ...input(),
  caseId: 'cas_1',
  number: 'WX1',
  workId: 'wrk_1',
  contestId: 'con_1',
  contestTitle: '五小',
  accountId: 'acc_1',
  personId: 'per_1',
  orgId: 'org_1',
  orgName: '机械厂工会',
  sealedAuthors: '',
  declaredAt: '2026-11-01T00:00:00.000Z',
  state: 'reviewing',
  submittedAt: '2026-11-01T00:00:00.000Z',
  version: 1,
  ...more,
})
const missing = (work: WorkRecord, isLast: boolean, given: Parameters<typeof approvalProblems>[2]) =>
  approvalProblems(work, isLast, given).map(({ path }) => path)

describe('an approval', () => {
  it('needs the sum that the unit vouches for, with a photo of its proof, and a word where it is another sum', () => {
    expect(missing(record(), false, {})).toEqual(['vouchedFen'])
    expect(missing(record(), false, { vouchedFen: 1_200_00 })).toEqual(['vouchProofIds'])
    expect(missing(record(), false, { vouchedFen: 1_200_00, vouchProofIds: ['med_2'] })).toEqual([])
    expect(missing(record(), false, { vouchedFen: 900_00, vouchProofIds: ['med_2'] })).toEqual(['vouchNote'])
    expect(missing(record(), false, { vouchedFen: 0, vouchNote: '还没有见效' })).toEqual([])
  })

  it('vouches once, and awards at the last step only', () => {
    const vouched = record({ vouchedFen: 1_200_00 })
    expect(missing(vouched, false, {})).toEqual([])
    expect(missing(vouched, false, { vouchedFen: 1 })).toEqual(['vouchedFen'])
    expect(missing(vouched, false, { award: 'first' })).toEqual(['award'])
    expect(missing(vouched, true, {})).toEqual(['award'])
    expect(missing(vouched, true, { award: 'none' })).toEqual([])
  })
})

describe('the figures of a call', () => {
  const at = new Date('2026-11-26T00:00:00.000Z')
  const publication = { version: 1, publishedAt: '2026-11-20T00:00:00.000Z' }
  const approved = (more: Partial<WorkRecord>) =>
    record({ state: 'approved', approvedAt: '2026-11-10T00:00:00.000Z', award: 'none', vouchedFen: 100_00, ...more })
  const figures = figuresOf(
    [
      approved({ award: 'first' }),
      approved({ award: 'second', approvedAt: '2026-11-21T00:00:00.000Z', vouchedFen: 300_00 }),
      approved({ kind: 'suggestion', orgId: 'org_2', orgName: '快递员工会' }),
      record({ benefitFen: 9_999_00 }),
      record({ state: 'returned', vouchedFen: 7_00 }),
      record({ state: 'rejected', vouchedFen: 7_00 }),
      record({ state: 'withdrawn' }),
    ],
    publication,
    at,
  )

  it('count what the county approved, with what was vouched for and never what was only entered', () => {
    expect(figures).toMatchObject({ submitted: 6, reviewing: 2, works: 2, suggestions: 1, benefitFen: 500_00 })
    expect(figures.byKind.find(({ kind }) => kind === 'suggestion')).toMatchObject({ submitted: 1, approved: 1 })
  })

  it('are the same sums by kind, by unit and by award', () => {
    const sum = (of: readonly { benefitFen: number }[]) => of.reduce((all, { benefitFen }) => all + benefitFen, 0)
    expect(sum(figures.byKind)).toBe(figures.benefitFen)
    expect(sum(figures.byUnit)).toBe(figures.benefitFen)
    expect(figures.byUnit.map(({ orgName, submitted }) => [orgName, submitted])).toEqual([
      ['机械厂工会', 5],
      ['快递员工会', 1],
    ])
    expect(figures.byAward.reduce((all, { works }) => all + works, 0)).toBe(3)
  })

  it('say how many awards nobody has been shown yet', () => {
    expect(figures.publication.unpublished).toBe(1)
    expect(isShown(approved({ award: 'first' }), { version: 0 })).toBe(false)
  })
})
