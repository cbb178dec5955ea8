import { describe, expect, it } from 'vitest'
import { mendingOf, mendProblems } from './mend.ts'

describe('mending a returned application', () => {
  const items = [mendingOf({ field: 'phone', note: '号码打不通' }), mendingOf({ field: 'idNumber', note: '和证件不一致' })]

  it('asks only for what can be mended on the phone', () => {
    expect(items).toEqual([{ field: 'phone', note: '号码打不通' }, { note: '和证件不一致' }])
    expect(mendProblems(items, {})).toEqual({ phone: '请填写手机号' })
  })
  it('says how to mend what is still wrong', () => {
    expect(mendProblems(items, { phone: '12345' })).toEqual({ phone: '请填写 11 位手机号' })
    expect(mendProblems(items, { phone: '13812341234' })).toEqual({})
  })
})
