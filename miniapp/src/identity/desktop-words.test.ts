import { describe, expect, it } from 'vitest'
import { answerProblem, endsTheCode, leftWords, pauseSentence } from './desktop-words.ts'

describe('the time left', () => {
  it('is told in minutes and seconds, and at its end what is waited for', () => {
    expect(leftWords(120)).toBe('2 分 0 秒内有效')
    expect(leftWords(61)).toBe('1 分 1 秒内有效')
    expect(leftWords(59)).toBe('59 秒内有效')
    expect(leftWords(0)).toBe('正在看手机上有没有确认…')
    expect(leftWords(-3)).toBe('正在看手机上有没有确认…')
  })
})

it('the pause that ends the session is the installation’s own', () => {
  expect(pauseSentence(45)).toContain('停用 45 分钟')
})

describe('an answer that does not count', () => {
  it('says what to do on the desktop when the code is gone', () => {
    for (const code of ['desktop-code-over', 'desktop-number-wrong'] as const) {
      expect(answerProblem({ kind: 'refused', code })).toContain('换一个码')
      expect(endsTheCode({ code })).toBe(true)
    }
  })
  it('keeps the code when nothing has arrived', () => {
    expect(answerProblem({ kind: 'offline', code: undefined })).toContain('再点也只算一次')
    expect(endsTheCode({ code: undefined })).toBe(false)
    expect(endsTheCode(undefined)).toBe(false)
  })
  it('tells who has no role and who asks from a desktop why', () => {
    expect(answerProblem({ kind: 'refused', code: 'not-allowed' })).toContain('没有工作人员的角色')
    expect(answerProblem({ kind: 'refused', code: 'asked-from-a-desktop' })).toContain('请拿手机')
    expect(answerProblem({ kind: 'refused', code: 'too-many-requests' })).toContain('请过一分钟再试')
  })
})
