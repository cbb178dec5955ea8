import { describe, expect, it } from 'vitest'
import { Failure } from '../platform/failure.ts'
import { actSentence, fieldProblem, reasonProblem } from './staff-words.ts'

describe('what a refused act says', () => {
  it('tells that somebody else was quicker', () => {
    expect(actSentence({ kind: 'refused', code: 'case-changed' })).toContain('刚刚有人改动过')
  })
  it('keeps what was filled in when the network is gone', () => {
    expect(actSentence({ kind: 'offline', code: undefined })).toContain('您填的内容还在')
  })
  it('finds the message of one field, wherever it stood', () => {
    const failure = new Failure('refused', {
      code: 'invalid-request',
      fields: [{ path: 'body.idNumber', message: '请填写证件号码' }],
    })
    expect(fieldProblem(failure, 'idNumber')).toBe('请填写证件号码')
    expect(fieldProblem(failure, 'name')).toBeUndefined()
  })
})

describe('a reason', () => {
  it('is asked for when it is missing or only spaces', () => {
    expect(reasonProblem('  ', '请写明原因')).toBe('请写明原因')
  })
  it('may not run on for ever', () => {
    expect(reasonProblem('长'.repeat(201), '请写明原因')).toBe('最多 200 个字，现在有 201 个')
  })
  it('is enough when it says something', () => {
    expect(reasonProblem('单位搬迁', '请写明原因')).toBeUndefined()
  })
})
