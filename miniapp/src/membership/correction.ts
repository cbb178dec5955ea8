import { PersonName, Phone } from 'shared-types/fields'
import type { ApiRequest } from '../platform/contract.ts'

/** Asking that the register says something else of oneself. Pure. */

export interface CorrectionFields {
  hasName: boolean
  name: string
  hasPhone: boolean
  /** Empty: the number that WeChat has verified. */
  phone: string
  reason: string
}

export type CorrectionProblems = Partial<Record<'what' | 'name' | 'phone' | 'reason', string>>

export function correctionProblems(fields: CorrectionFields, isPhoneVerified: boolean): CorrectionProblems {
  const found: CorrectionProblems = {}
  if (!fields.hasName && !fields.hasPhone) found.what = '请至少选一项要更正的信息'
  const name = PersonName.safeParse(fields.name)
  if (fields.hasName && !name.success) found.name = name.error.issues[0]?.message ?? '请填写证件上的姓名'
  const phone = Phone.safeParse(fields.phone)
  if (fields.hasPhone && fields.phone && !phone.success) found.phone = phone.error.issues[0]?.message ?? '请填写 11 位手机号'
  if (fields.hasPhone && !fields.phone && !isPhoneVerified) found.phone = '请用微信手机号，或者自己填写一个'
  if (!fields.reason.trim()) found.reason = '请写明哪里不对，例如“花名册上写错了一个字”'
  return found
}

export const correctionBody = ({
  hasName,
  name,
  hasPhone,
  phone,
  reason,
}: CorrectionFields): ApiRequest<'POST /membership/corrections'>['body'] => ({
  reason: reason.trim(),
  ...(hasName ? { name: name.trim() } : {}),
  ...(hasPhone ? { phone: phone ? { from: 'typed', phone } : { from: 'wechat' } } : {}),
})
