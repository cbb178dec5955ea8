import { describe, expect, it } from 'vitest'
import { Failure } from '../../../platform/failure.ts'
import {
  batchFacts,
  batchSentence,
  collectOutcome,
  fileProblem,
  importFailure,
  payeeWords,
  rowSentence,
  settledSentence,
} from './payment-view.ts'

const batch = {
  batchId: 'bat_abc1234',
  programmeId: 'prg_abc1234',
  programmeName: '临时救助',
  fund: 'county' as const,
  state: 'settled' as const,
  count: 3,
  totalFen: 6_000_00,
  paidCount: 2,
  failedCount: 1,
  createdAt: '2026-11-25T02:00:00.000Z',
  byMasked: '陆**',
}

describe('what came of gathering', () => {
  it('tells the sum and what to do next', () => {
    expect(collectOutcome({ result: { batch, leftOut: 0 } })?.words).toBe(
      '已生成批次，3 笔，合计 6,000.00 元。下一步：打开批次，导出银行表。',
    )
  })
  it('leaves what one approved oneself to somebody else, and says so', () => {
    expect(collectOutcome({ result: { leftOut: 2 } })).toEqual({
      tone: 'waiting',
      words: '没有生成批次。有 2 笔是您批准的，要由另一位管理员发放。',
    })
  })
  it('loses nothing with the network', () => {
    expect(collectOutcome({ failure: new Failure('timeout') })?.words).toContain('不会丢，也不会重复')
    expect(collectOutcome({ failure: new Failure('refused', { code: 'nothing-due' }) })?.words).toContain('没有待发放')
  })
})

describe('a batch', () => {
  it('says what is to be done with it', () => {
    const at = (state: 'collecting' | 'ready' | 'sent', paidCount = 0) =>
      batchSentence({ state, count: 3, paidCount, failedCount: 0 }).words
    expect(at('collecting')).toContain('接着收')
    expect(at('ready')).toContain('导出银行表')
    expect(at('sent')).toContain('等银行的结果')
    expect(at('sent', 1)).toBe('还有 2 笔没有结果，付成 1 笔，没有付成 0 笔。')
  })
  it('is done only when every row was paid', () => {
    expect(batchSentence(batch)).toEqual({ tone: 'problem', words: '已有结果：付成 2 笔，没有付成 1 笔。' })
    expect(batchSentence({ ...batch, paidCount: 3, failedCount: 0 }).tone).toBe('done')
  })
  it('counts apart what came back after it was paid', () => {
    const facts = batchFacts(batch, [
      { state: 'returned', amountFen: 2_000_00 },
      { state: 'paid', amountFen: 2_000_00 },
    ])
    expect(facts).toContainEqual({ label: '后来退回', value: '1 笔，合计 2,000.00 元' })
  })
})

describe('a row', () => {
  it('says why the bank did not pay and what happens next', () => {
    expect(rowSentence({ state: 'failed', failure: 'name-mismatch' }).words).toBe(
      '没有付成：户名和卡号对不上。已请申请人改，改好后进下一批。',
    )
  })
  it('names the payee where it is somebody else of the family', () => {
    const payee = { nameMasked: '周**', bank: '临江农商银行', cardMasked: '6222****0128' }
    expect(payeeWords({ payee, nameMasked: '周**' })).toBe('临江农商银行 6222****0128')
    expect(payeeWords({ payee, nameMasked: '李*' })).toBe('临江农商银行 6222****0128，收款人 周**')
  })
})

describe("the bank's result", () => {
  it('may be sent again without harm', () => {
    expect(settledSentence({ settled: 0, problems: [] }).words).toContain('登记过的不会重复')
  })
  it('tells how many rows are to be mended beside what was taken', () => {
    const problems = [{ row: 3, message: '金额和本批的不一样' }]
    expect(settledSentence({ settled: 2, problems }).words).toMatch(/^新登记了 2 笔结果。有 1 行没有登记/)
  })
  it('is not a file of any kind or size', () => {
    expect(importFailure(new Failure('refused', { code: 'sheet-unreadable' }))).toContain('这里导出的那份银行表')
    expect(fileProblem({ base64: 'A'.repeat(1_400_001) })).toContain('1 MB')
    expect(fileProblem({ base64: 'A' })).toBeUndefined()
  })
})
