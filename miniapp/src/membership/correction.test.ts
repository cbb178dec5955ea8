import { describe, expect, it } from 'vitest'
import { correctionBody, type CorrectionFields, correctionProblems } from './correction.ts'

const nothing: CorrectionFields = { hasName: false, name: '', hasPhone: false, phone: '', reason: '' }

describe('asking for a correction', () => {
  it('says what is still missing, and only of what was chosen', () => {
    expect(Object.keys(correctionProblems(nothing, true))).toEqual(['what', 'reason'])
    const name = { ...nothing, hasName: true, name: '欧', reason: '写错了' }
    expect(correctionProblems(name, true)).toEqual({ name: '请填写证件上的姓名' })
    const phone = { ...nothing, hasPhone: true, phone: '123', reason: '换号了' }
    expect(correctionProblems(phone, false)).toEqual({ phone: '请填写 11 位手机号' })
    expect(correctionProblems({ ...phone, phone: '' }, false).phone).toMatch(/^请用微信手机号/)
    expect(correctionProblems({ ...phone, phone: '' }, true)).toEqual({})
  })
  it('sends what was chosen and leaves out what was typed and unchosen again', () => {
    const fields = { ...nothing, hasPhone: true, name: '欧阳某', reason: ' 换号了 ' }
    expect(correctionBody(fields)).toEqual({ reason: '换号了', phone: { from: 'wechat' } })
    expect(correctionBody({ ...fields, hasName: true, phone: '13812341234' })).toEqual({
      reason: '换号了',
      name: '欧阳某',
      phone: { from: 'typed', phone: '13812341234' },
    })
  })
})
