import type { MyCase } from 'shared-types/cases'
import { describe, expect, it } from 'vitest'
import { caseButtons, caseSentence, historyItem, obstacleOf, timelineItem, withoutHistory } from './membership-view.ts'

const year = new Date().getUTCFullYear()
const filed: MyCase = {
  caseId: 'cas_abc123',
  number: 'RH-2611-7K3M9',
  kind: 'membership.join',
  state: 'open',
  ownerOrgId: 'org_abc123',
  ownerOrgName: '城东街道总工会',
  stepName: '初审',
  stepNumber: 1,
  stepCount: 1,
  submittedAt: `${year}-11-20T02:00:00.000Z`,
  dueOn: `${year}-11-27`,
  version: 1,
  fixes: [],
}

describe('the state of an application in a sentence', () => {
  it('says who has it and until when', () => {
    const { words, tone } = caseSentence(filed, `${year}-11-22`)
    expect(words).toMatch(/^已提交。城东街道总工会正在初审，11月27日（周.）前答复。$/)
    expect(tone).toBe('waiting')
  })
  it('admits being late and names somebody to call', () => {
    expect(caseSentence(filed, `${year}-11-28`).words).toContain('现在晚了，可以拨打 12351')
  })
  it('asks for the missing things and promises the place in the queue', () => {
    const returned = {
      ...filed,
      state: 'returned' as const,
      fixes: [
        { field: 'phone', note: '号码打不通' },
        { field: 'name', note: '少一个字' },
      ],
    }
    expect(caseSentence(returned).words).toBe('请补充 2 项材料，编号和顺序保留。')
    expect(caseButtons(returned)).toEqual(['mend', 'withdraw'])
    expect(caseButtons({ ...returned, kind: 'contests.appeal', state: 'approved' })).toEqual([])
  })
  it('gives the written reason of a refusal and the way to apply again', () => {
    const rejected = { ...filed, state: 'rejected' as const, rejectReason: '不在本单位工作' }
    expect(caseSentence(rejected).words).toBe('未通过。原因：不在本单位工作')
    expect(caseButtons(rejected)).toEqual(['apply-again'])
  })
  it('leads to the card once approved', () => {
    expect(caseButtons({ ...filed, state: 'approved' })[0]).toBe('show-card')
    expect(caseSentence({ ...filed, state: 'approved' }).tone).toBe('done')
  })
})

describe('what happened, in words', () => {
  it('lists what to mend with the step that asked for it', () => {
    const item = timelineItem({
      at: `${year}-11-21T01:05:00.000Z`,
      action: 'returned',
      orgName: '城东街道总工会',
      fixes: [{ field: 'phone', note: '号码打不通' }],
    })
    expect(item).toEqual({ what: '城东街道总工会请您补充材料', when: '11月21日 09:05', note: '号码打不通' })
  })
  it('tells a membership from its first day on', () => {
    const at = `${year}-11-21T01:05:00.000Z`
    expect(historyItem({ at, effectiveOn: `${year}-11-21`, change: 'joined', orgName: '顺风快运工会' }).what).toBe(
      '加入顺风快运工会',
    )
  })
})

describe('what stands in the way', () => {
  it('gives a path to staff when a number or a document is bound to somebody else', () => {
    expect(obstacleOf('phone-bound-to-another-person')?.way).toBe('release-phone')
    expect(obstacleOf('person-bound-to-another-account')?.way).toBe('release-account')
  })
  it('leads to the open application instead of taking a second one', () => {
    expect(obstacleOf('application-open')?.way).toBe('see-case')
  })
})

it('what staff wrote about a membership does not lie on the phone', () => {
  const membership = {
    memberNumber: '990000000030',
    state: 'active' as const,
    orgId: 'org_a',
    orgName: '机械厂工会',
    joinedOn: '2026-03-02',
    history: [
      {
        at: '2026-03-02T01:00:00.000Z',
        effectiveOn: '2026-03-02',
        change: 'joined' as const,
        orgName: '机械厂工会',
        note: '照顾',
      },
    ],
    may: [],
  }
  expect(withoutHistory({ membership })).toEqual({ membership: { ...membership, history: [] } })
  expect(withoutHistory({})).toEqual({})
})
