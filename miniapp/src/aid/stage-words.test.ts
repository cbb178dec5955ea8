import type { AidStage } from 'shared-types/aid-application'
import { describe, expect, it } from 'vitest'
import { row } from '../../test/samples/aid.ts'
import { aidButtons, isAidUnderWay, quietSentence, stageSentence, timelineItems } from './stage-words.ts'

const { year } = row
const before = `${year}-11-22`
const at = (stage: AidStage, more: Partial<typeof row> = {}) => ({ ...row, stage, ...more })

describe('where an application stands', () => {
  it('says who has it, what they do and until when, and admits being late', () => {
    expect(stageSentence(row, before).words).toMatch(/^已提交。城东街道总工会正在复审，11月27日（周.）前答复。$/)
    expect(stageSentence(row, `${year}-11-28`).words).toContain('现在晚了，可以拨打 12351 催一催')
  })

  it('tells the sum once it is decided, and the last day of the notice', () => {
    const { words } = stageSentence(at('notice', { amountFen: 5000_00, noticeUntilOn: `${year}-12-03` }))
    expect(words).toMatch(/帮扶金 5,000\.00 元。正在公示到12月3日（周.），没有异议就发放。/)
  })

  it('names the one thing to mend when the bank refused', () => {
    expect(stageSentence(at('payFailed', { payFailure: 'name-mismatch' })).words).toContain('卡号和户名对不上')
  })

  it('gives the reasons of a rejection and until when one may object', () => {
    const rejected = at('rejected', { appealUntilOn: `${year}-12-10`, case: { ...row.case, rejectReason: '收入高于标准' } })
    expect(stageSentence(rejected).words).toMatch(/^未通过。原因：收入高于标准 您可以在12月10日（周.）前提出异议。$/)
    expect(aidButtons(rejected)).toEqual(['appeal'])
    expect(aidButtons(at('rejected'))).toEqual([])
  })

  it('says neither sum nor programme nor reason where others may look', () => {
    const all: AidStage[] = ['notice', 'suspended', 'approved', 'paying', 'payFailed', 'paid', 'rejected']
    const words = all.map(stage => quietSentence(at(stage, { amountFen: 5000_00, payFailure: 'card-dormant' })).words).join()
    expect(words).not.toMatch(/5,000|助学|银行|帮扶|公示/)
  })

  it('offers first what has to be done next', () => {
    expect(aidButtons(at('returned'))).toEqual(['mend', 'withdraw'])
    expect(aidButtons(at('payFailed'))).toEqual(['mend-card'])
    expect(aidButtons(at('review', { papersDueOn: `${year}-12-10` }))).toEqual(['papers', 'withdraw'])
    expect(aidButtons(at('paying'))).toEqual([])
  })

  it('is under way until it is paid and its papers are in', () => {
    expect(isAidUnderWay(at('paid'))).toBe(false)
    expect(isAidUnderWay(at('paid', { papersDueOn: `${year}-12-10` }))).toBe(true)
    expect(isAidUnderWay(at('withdrawn', { papersDueOn: `${year}-12-10` }))).toBe(false)
  })
})

describe('what has happened', () => {
  it('is told newest first, with what was asked for', () => {
    const rows = [
      { at: `${year}-11-20T02:00:00.000Z`, action: 'submitted' as const },
      {
        at: `${year}-11-21T02:00:00.000Z`,
        action: 'returned' as const,
        orgName: '机械厂工会',
        fixes: [{ field: 'school', note: '请写学校全称' }],
      },
    ]
    expect(timelineItems(rows)).toMatchObject([
      { what: '机械厂工会请您补充材料', note: '请写学校全称' },
      { what: '您提交了申请' },
    ])
  })
})
