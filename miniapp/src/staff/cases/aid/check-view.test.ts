import { describe, expect, it } from 'vitest'
import { type CheckDraft, checkInput, checkProblems } from './check-view.ts'

const today = '2026-11-26'
const visit: CheckDraft = {
  kind: 'homeVisit',
  on: '2026-11-25',
  first: '许文',
  second: '李丽',
  result: 'consistent',
  note: '情况属实',
}

describe('a visit to the home', () => {
  it('takes two visitors, and two different ones', () => {
    expect(checkProblems(visit, today)).toEqual({})
    expect(checkProblems({ ...visit, second: '' }, today).second).toContain('两个人')
    expect(checkProblems({ ...visit, second: ' 许文 ' }, today).second).toBe('两位要是不同的人')
  })
  it('has been: not tomorrow', () => {
    expect(checkProblems({ ...visit, on: '2026-11-27' }, today).on).toBe('日期不能晚于今天')
  })
})

describe('a check with another body', () => {
  it('may be one person’s, and is sent without the empty name', () => {
    const check: CheckDraft = { ...visit, kind: 'verification', second: '' }
    expect(checkProblems(check, today)).toEqual({})
    expect(checkInput(check, ['med_1'])).toMatchObject({ by: ['许文'], photoIds: ['med_1'] })
  })
  it('says what was found', () => {
    const check: CheckDraft = { ...visit, kind: 'verification', result: undefined, note: ' ' }
    expect(checkProblems(check, today)).toEqual({ result: '请选择结果', note: '请写明了解到的情况' })
  })
})
