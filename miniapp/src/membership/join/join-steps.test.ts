import { withCheckCharacter } from 'shared-types/resident-id'
import { describe, expect, it } from 'vitest'
import { firstOpenStep, formOf, problemsOf, toldByNumber } from './join-steps.ts'

const idNumber = withCheckCharacter('11010119900307123')
const whole = { orgId: 'org_abc123', name: '王小明', idNumber, phone: '13812341234' }

describe('the joining form, screen by screen', () => {
  it('says how to mend a document number instead of refusing it', () => {
    const wrong = idNumber.slice(0, 17) + (idNumber.endsWith('0') ? '1' : '0')
    expect(problemsOf('person', { ...whole, idNumber: wrong }, false).idNumber).toBe('这个身份证号不对，请对照证件再看一遍')
    expect(problemsOf('person', { ...whole, idNumber: '123' }, false).idNumber).toBe('身份证号是 18 位，您填了 3 位')
  })
  it('never asks for sex and birth date that an identity card tells', () => {
    expect(problemsOf('person', whole, false)).toEqual({})
    expect(toldByNumber(whole)).toEqual({ bornOn: '1990-03-07', sex: 'male' })
  })
  it('asks for them with a passport', () => {
    const passport = { ...whole, idType: 'passport' as const, idNumber: 'E12345678' }
    expect(Object.keys(problemsOf('person', passport, false))).toEqual(['sex', 'bornOn'])
  })
  it('takes the number WeChat verified in place of a typed one', () => {
    const { phone: _, ...without } = whole
    expect(problemsOf('phone', without, true)).toEqual({})
    expect(problemsOf('phone', without, false).phone).toBe('请填写 11 位手机号')
  })
  it('resumes a draft where something is missing', () => {
    expect(firstOpenStep({}, false)).toBe('union')
    expect(firstOpenStep({ orgId: 'org_abc123' }, false)).toBe('person')
    expect(firstOpenStep(whole, false)).toBe('check')
  })
  it('sends nothing that was left empty', () => {
    expect(formOf({ ...whole, employerName: ' ' })).toEqual({ ...whole, idType: 'residentId' })
  })
})
