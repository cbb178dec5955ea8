import { describe, expect, it } from 'vitest'
import { Failure } from '../../platform/failure.ts'
import { codeProblem, factorSentence, inFours, leftWords, recoveryProblem } from './factor-view.ts'

describe('a code that is typed', () => {
  it('is six digits, or ten characters of a recovery code with or without its hyphen', () => {
    expect(['123456', ' 123456 ', '12345', 'abcdef'].map(code => codeProblem(code) === undefined)).toEqual([
      true,
      true,
      false,
      false,
    ])
    const typed = ['abcde-23456', 'ABCDE23456', 'abcde', 'abcde-2345o']
    expect(typed.map(code => recoveryProblem(code) === undefined)).toEqual([true, true, false, false])
  })

  it('that is refused is explained', () => {
    expect(factorSentence(new Failure('refused', { code: 'second-factor-wrong' }))).toContain('口令不对')
    expect(factorSentence(new Failure('refused', { code: 'too-many-requests' }))).toContain('一刻钟')
    expect(factorSentence(new Failure('offline'))).toBeUndefined()
  })
})

it('a secret is shown in groups of four', () => expect(inFours('ABCDEFGHIJ')).toBe('ABCD EFGH IJ'))

it('the last recovery code is noticed', () => {
  expect(leftWords(3)).toBe('备用码还有 3 个。')
  expect(leftWords(0)).toBe('备用码已经用完，请重新生成。')
})
