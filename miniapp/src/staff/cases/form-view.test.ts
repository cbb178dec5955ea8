import { expect, it } from 'vitest'
import { formFacts } from './form-view.ts'

const form = {
  orgId: 'org_a',
  orgName: '快递员工会',
  nameMasked: '林**',
  idType: 'residentId' as const,
  idNumberMasked: '3****************X',
  sex: 'female' as const,
  bornOn: '1993-05-23',
  phoneMasked: '138****1234',
  phoneVerified: false,
}
const valueOf = (label: string, given: Parameters<typeof formFacts>[0] = form) =>
  formFacts(given).find(fact => fact.label === label)?.value

it('a number typed by hand is told from one that WeChat has verified', () => {
  expect(valueOf('手机号')).toContain('未核验')
  expect(valueOf('手机号', { ...form, phoneVerified: true })).toContain('已核验')
})
it('what was not filled in takes no line', () => {
  expect(valueOf('单位')).toBeUndefined()
  expect(valueOf('单位', { ...form, employerName: '顺达快递' })).toBe('顺达快递')
})
it('a birthday is a plain day', () => {
  expect(valueOf('出生日期')).toBe('1993年5月23日')
})
