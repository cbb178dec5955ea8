import { describe, expect, it } from 'vitest'
import {
  actFor,
  aidNote,
  dayProblem,
  fileSentence,
  meansFacts,
  reviewItems,
  rowNote,
  spotCheckSentence,
} from './household-view.ts'

const today = '2026-11-25'

describe("a family's file", () => {
  it('says when it is to be reviewed, and that it is late', () => {
    expect(fileSentence({ fileState: 'onFile', reviewDueOn: '2027-08-03' }, today)).toEqual({
      tone: 'done',
      words: '在档，2027年8月3日（周二）前复核',
    })
    expect(fileSentence({ fileState: 'onFile', reviewDueOn: '2026-11-20' }, today).tone).toBe('problem')
  })
  it('is followed up for a while after it is closed', () => {
    expect(fileSentence({ fileState: 'closed', followUpUntilOn: '2027-05-25' }, today).words).toContain('回访到2027年5月25日')
    expect(fileSentence({ fileState: 'closed', followUpUntilOn: '2026-05-25' }, today).words).toContain('回访期已过')
  })
  it('is reviewed while open, followed up when closed, and neither before it exists', () => {
    expect(actFor({ fileState: 'onFile' })).toBe('review')
    expect(actFor({ fileState: 'closed' })).toBe('followUp')
    expect(actFor({ fileState: 'none' })).toBeUndefined()
  })
  it('drawn for the spot check asks for a review until one of this year is there', () => {
    expect(spotCheckSentence({ spotCheck: true }, today)).toContain('请今年内再核实一次')
    expect(spotCheckSentence({ spotCheck: true, reviewedOn: '2026-11-20' }, today)).toContain('已复核')
    expect(spotCheckSentence({ spotCheck: false }, today)).toBeUndefined()
  })
  it('shows its category where one was decided', () => {
    expect(rowNote({ orgName: '快递员工会', persons: 3, category: 'deep' })).toBe('快递员工会 · 3 人 · 深度困难')
    expect(rowNote({ orgName: '快递员工会', persons: 3 })).toBe('快递员工会 · 3 人')
  })
})

describe('the means', () => {
  it('name the line they are held against', () => {
    const facts = meansFacts({
      perHeadFen: 500_00,
      lineFen: 740_00,
      lineValidFrom: '2026-01-01',
      yearIncomeFen: 24_000_00,
      yearExpensesFen: 6_000_00,
      persons: 3,
    })
    expect(facts).toContainEqual({ label: '低保标准', value: expect.stringContaining('每人每月 740 元') as string })
    expect(facts[0]).toEqual({ label: '现在算来', value: '高于困难标准' })
  })
})

describe('what the family had', () => {
  it('says how far it came', () => {
    const aid = { caseId: 'cas_abc1234', programmeName: '临时救助', year: 2026, submittedAt: '2026-11-20T02:00:00.000Z' }
    expect(aidNote({ ...aid, stage: 'payFailed' })).toMatch(/^没有付成，等申请人改银行卡/)
  })
  it('is read with the newest review first', () => {
    const items = reviewItems([
      { on: '2026-08-03', what: 'opened', note: 'BF2608-7K3M9', byMasked: '程*' },
      { on: '2026-11-20', what: 'review', note: '没有变化', byMasked: '许*' },
    ])
    expect(items.map(({ what }) => what)).toEqual(['年度复核', '建档'])
    expect(items[1]?.note).toBe('申请编号 BF2608-7K3M9')
  })
})

describe('the day of a review', () => {
  it('is neither to come nor before the file', () => {
    expect(dayProblem('2026-11-26', '2026-08-03', today)).toBe('日期不能晚于今天')
    expect(dayProblem('2026-08-01', '2026-08-03', today)).toContain('才建档')
    expect(dayProblem('2026-11-25', '2026-08-03', today)).toBeUndefined()
  })
})
