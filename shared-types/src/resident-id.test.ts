import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseIdNumber, readResidentId, withCheckCharacter } from './resident-id.ts'

describe('a resident identity number', () => {
  it('tells birth date and sex (the example of GB 11643-1999)', () => {
    expect(readResidentId('11010519491231002X')).toEqual({ bornOn: '1949-12-31', sex: 'female' })
    expect(readResidentId('440524188001010014')).toBeUndefined() // before 1900
  })

  it('is refused with any one digit wrong', () => {
    const digits = fc.stringMatching(/^[1-9]\d{5}19[5-9]\d(0[1-9]|1[0-2])(0[1-9]|1\d|2[0-8])\d{3}$/)
    fc.assert(
      fc.property(digits, fc.nat(16), fc.integer({ min: 1, max: 9 }), (first17, at, by) => {
        const right = withCheckCharacter(first17)
        const wrong = right.slice(0, at) + String((Number(right[at]) + by) % 10) + right.slice(at + 1)
        expect(readResidentId(right)).toBeDefined()
        expect(readResidentId(wrong)).toBeUndefined()
      }),
    )
  })

  it('is refused for a day that never was, a short number, and letters', () => {
    expect(readResidentId(withCheckCharacter('11010519900230001'))).toBeUndefined()
    expect(readResidentId('1101051990022')).toBeUndefined()
    expect(readResidentId('11010519900228001Y')).toBeUndefined()
  })

  it('has one spelling, however it is typed', () => {
    expect(normaliseIdNumber(' １１０１０５ 19491231 002x ')).toBe('11010519491231002X')
  })
})
