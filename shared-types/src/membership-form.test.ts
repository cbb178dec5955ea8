import { describe, expect, it } from 'vitest'
import { JoinForm } from './membership-form.ts'

const form = { orgId: 'org_abcdef', name: '王小明', idType: 'residentId', idNumber: '11010519491231002x' } as const
const sentences = (value: unknown) =>
  JoinForm.safeParse(value).error?.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`) ?? []

describe('the joining form', () => {
  it('asks nothing that a resident number tells', () => {
    expect(JoinForm.safeParse(form).data?.idNumber).toBe('11010519491231002X')
  })

  it('asks sex and birth date for other documents', () => {
    const passport = { ...form, idType: 'passport', idNumber: 'E12345678' }
    expect(sentences(passport)).toEqual(['sex: 请选择性别', 'bornOn: 请填写出生日期'])
    expect(sentences({ ...passport, sex: 'male', bornOn: '1990-01-01' })).toEqual([])
  })

  it('says in words what is wrong, at the field it is about', () => {
    expect(sentences({ ...form, idNumber: '110105194912310021' })).toEqual(['idNumber: 这个身份证号不对，请对照证件再看一遍'])
    expect(sentences({ ...form, idNumber: '11010519' })).toEqual(['idNumber: 身份证号是 18 位，您填了 8 位'])
    expect(sentences({ ...form, phone: '12345' })).toEqual(['phone: 请填写 11 位手机号'])
  })

  it('takes an employer’s code only when it checks', () => {
    expect(sentences({ ...form, employerCreditCode: '91350100M000100Y43' })).toEqual([])
    expect(sentences({ ...form, employerCreditCode: '91350100M000100Y44' })[0]).toContain('employerCreditCode')
  })

  it('takes names of several peoples', () => {
    for (const name of ['欧阳娜娜', '阿布都热合曼·买买提', 'Ann-Marie O’Neil'.replace('’', "'")])
      expect(sentences({ ...form, name })).toEqual([])
    expect(sentences({ ...form, name: '王1' })).toEqual(['name: 姓名只写文字，和证件上一样'])
  })
})
