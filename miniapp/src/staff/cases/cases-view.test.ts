import { describe, expect, it } from 'vitest'
import {
  caseSentence,
  fixesOf,
  joiningFixables,
  mayBatch,
  mayNotWords,
  noticesFor,
  rowSentence,
  rowTitle,
  timelineItem,
} from './cases-view.ts'

const year = new Date(Date.now() + 8 * 3600_000).getUTCFullYear()
const open = {
  state: 'open' as const,
  ownerOrgName: '快递行业工会联合会',
  stepName: '工会委员会审核',
  dueOn: `${year}-11-27`,
  overdue: false,
  dueToday: false,
}

describe('the sentence on top of a case', () => {
  it('says who has it and until when', () => {
    expect(caseSentence(open).words).toContain('等快递行业工会联合会办理“工会委员会审核”，11月27日')
  })
  it('says when it is due today and when the day has passed', () => {
    expect(caseSentence({ ...open, dueToday: true }).words).toContain('今天到期')
    expect(caseSentence({ ...open, overdue: true })).toMatchObject({ tone: 'problem' })
    expect(rowSentence({ ...open, overdue: true }).words).toBe('已超期，工会委员会审核')
  })
  it('says that a returned case waits for the applicant', () => {
    expect(caseSentence({ ...open, state: 'returned' }).words).toContain('对方重新提交后会回到待办')
  })
})

describe('what to notice', () => {
  it('is said while there is something to decide', () => {
    expect(noticesFor({ state: 'open', kind: 'membership.join' }, ['phone-unverified'])[0]?.words).toContain('打电话核实')
    expect(noticesFor({ state: 'approved', kind: 'membership.join' }, ['phone-unverified'])).toEqual([])
  })
  it('leaves out of a transfer what a transfer says by itself', () => {
    expect(noticesFor({ state: 'open', kind: 'membership.transfer' }, ['member-elsewhere'])).toEqual([])
  })
})

describe('who may not decide', () => {
  it('is told why, in words', () => {
    const joining = { ownerOrgName: '城东街道总工会', kind: 'membership.join' as const }
    expect(mayNotWords('own-case', joining)).toContain('您本人')
    expect(mayNotWords('relatives-case', joining)).toContain('回避')
    expect(mayNotWords('two-steps-in-a-row', joining)).toContain('连续两步')
    expect(mayNotWords('not-your-step', joining)).toContain('归城东街道总工会办理')
  })
  it('is told that who filed for a family does not decide the next step', () => {
    expect(mayNotWords('two-steps-in-a-row', { ownerOrgName: '', kind: 'aid.application' })).toContain('代办')
  })
  it('reads nothing twice when the case has ended', () => {
    expect(mayNotWords('case-not-open', { ownerOrgName: '', kind: 'membership.join' })).toBeUndefined()
  })
})

describe('asking for more', () => {
  it('needs at least one thing, and words for each', () => {
    expect(fixesOf(joiningFixables, {}).problem).toBe('请至少选一项要补充的内容')
    expect(fixesOf(joiningFixables, { phone: ' ' }).problem).toBe('请给每一项写明要补充什么')
  })
  it('keeps several things in the order of the form', () => {
    expect(fixesOf(joiningFixables, { phone: '打不通', name: '不一致' })).toEqual({
      fixes: [
        { field: 'name', note: '不一致' },
        { field: 'phone', note: '打不通' },
      ],
    })
  })
})

describe('a row of the timeline', () => {
  const row = { at: '2026-11-26T01:00:00.000Z', action: 'returned' as const, orgName: '机械厂工会' }
  it('names what was to be mended in the words of the form', () => {
    const fixes = [{ field: 'answers.school', note: '请写全称' }]
    const form = [{ field: 'answers.school', words: '学校名称', note: '' }]
    expect(timelineItem({ ...row, fixes }, 'aid.application', form).note).toBe('学校名称：请写全称')
  })
  it('says of an objection what was found', () => {
    expect(timelineItem({ ...row, action: 'approved' }, 'aid.objection', []).what).toContain('异议成立')
    expect(timelineItem({ ...row, action: 'rejected' }, 'aid.objection', []).what).toContain('异议不成立')
    expect(timelineItem({ ...row, action: 'rejected' }, 'aid.application', []).what).toBe('机械厂工会不通过')
  })
})

describe('a batch', () => {
  it('takes open joinings and nothing else', () => {
    expect(mayBatch({ kind: 'membership.join', state: 'open' })).toBe(true)
    expect(mayBatch({ kind: 'aid.application', state: 'open' })).toBe(false)
    expect(mayBatch({ kind: 'membership.transfer', state: 'open' })).toBe(false)
    expect(mayBatch({ kind: 'membership.join', state: 'returned' })).toBe(false)
  })
})

it('a row does not say its kind twice', () => {
  expect(rowTitle({ titleMasked: '林**', kind: 'membership.join' })).toBe('林** · 入会')
  expect(rowTitle({ titleMasked: '林** 入会申请', kind: 'membership.join' })).toBe('林** 入会申请')
})
