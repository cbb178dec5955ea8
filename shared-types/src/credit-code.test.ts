import { describe, expect, it } from 'vitest'
import { creditCodeWithCheck, isCreditCode, isUnionCreditCode, normaliseCreditCode } from './credit-code.ts'

describe('a unified social credit code', () => {
  it('is checked with the full alphabet and weights: codes of real bodies pass', () => {
    expect(isCreditCode('91350100M000100Y43')).toBe(true) // the example of GB 32100-2015
    expect(isCreditCode('91350100M000100Y44')).toBe(false)
  })

  it('of a union starts with 81 or 89, of a company not', () => {
    expect(isUnionCreditCode(creditCodeWithCheck('81430000MC1234567'))).toBe(true)
    expect(isUnionCreditCode(creditCodeWithCheck('89430000MC1234567'))).toBe(true)
    expect(isUnionCreditCode('91350100M000100Y43')).toBe(false)
  })

  it('never holds I, O, S, V or Z', () => {
    for (const letter of 'IOSVZ') expect(isCreditCode(`91350100M000100${letter}43`)).toBe(false)
  })

  it('has one spelling', () => {
    expect(normaliseCreditCode(' 91350100m000100y43')).toBe('91350100M000100Y43')
  })
})
