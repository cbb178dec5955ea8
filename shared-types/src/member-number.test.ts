import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isMemberNumber, memberNumberFrom, printMemberNumber } from './member-number.ts'

const eleven = fc.stringMatching(/^\d{11}$/)

describe('a member number', () => {
  it('checks (ISO 7064 MOD 11,10: the published example 0794 gives 5)', () => {
    expect(memberNumberFrom('0794')).toBe('07945')
  })

  it('shows any single wrong digit', () => {
    fc.assert(
      fc.property(eleven, fc.nat(11), fc.integer({ min: 1, max: 9 }), (digits, at, by) => {
        const right = memberNumberFrom(digits)
        const wrong = right.slice(0, at) + String((Number(right[at]) + by) % 10) + right.slice(at + 1)
        expect(isMemberNumber(right)).toBe(true)
        expect(isMemberNumber(wrong)).toBe(false)
      }),
    )
  })

  it('is printed in groups of four', () => {
    expect(printMemberNumber('123456789012')).toBe('1234 5678 9012')
  })
})
