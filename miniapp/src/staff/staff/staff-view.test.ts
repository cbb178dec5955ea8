import { describe, expect, it } from 'vitest'
import { codeIn, idNumberMissing, invitationText, nameProblem } from './staff-view.ts'

const code = 'ab12cd34ef56gh78ij90'
const offer = { code, role: 'reviewer' as const, orgName: '城东街道总工会', expiresAt: '2026-11-29T02:00:00.000Z' }

describe('an invitation', () => {
  it('says what is offered, until when, and that it works once', () => {
    expect(invitationText(offer)).toContain('城东街道总工会的审核人')
    expect(invitationText(offer)).toContain('只能用一次')
  })
  it('is found in whatever was pasted', () => {
    expect(codeIn(code)).toBe(code)
    expect(codeIn(`i=${code}`)).toBe(code)
    expect(codeIn(`i%3D${code}`)).toBe(code)
    expect(codeIn(invitationText(offer))).toBe(code)
  })
  it('is not found where there is none', () => {
    expect(codeIn('没有')).toBeUndefined()
    expect(codeIn('')).toBeUndefined()
  })
})

describe('a declared relative', () => {
  it('needs a name and a document number', () => {
    expect(nameProblem('李')).toBe('请填写证件上的姓名')
    expect(idNumberMissing(' ')).toBe('请填写证件号码')
    expect(nameProblem('李明') ?? idNumberMissing('x')).toBeUndefined()
  })
})
