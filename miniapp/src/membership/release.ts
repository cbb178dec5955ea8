import { idNumberProblem, type IdType, PersonName, Phone } from 'shared-types/fields'
import { normaliseIdNumber } from 'shared-types/resident-id'

/** Asking staff to free a number or a document that hangs on somebody else's account. Pure. */

export type What = 'phone' | 'account'

export interface ReleaseFields {
  name: string
  phone: string
  idType: IdType
  idNumber: string
  reason: string
}

export type ReleaseProblems = Partial<Record<keyof ReleaseFields, string>>

export function releaseProblems(what: What, fields: ReleaseFields): ReleaseProblems {
  const found: ReleaseProblems = {}
  const name = PersonName.safeParse(fields.name)
  if (!name.success) found.name = name.error.issues[0]?.message ?? '请填写姓名'
  const phone = Phone.safeParse(fields.phone)
  if (what === 'phone' && !phone.success) found.phone = phone.error.issues[0]?.message ?? '请填写 11 位手机号'
  const document = idNumberProblem(fields.idType, normaliseIdNumber(fields.idNumber))
  if (what === 'account' && document) found.idNumber = document
  if (!fields.reason.trim()) found.reason = '请写明情况，例如“号码是去年新办的”'
  return found
}

export const releaseBody = (what: What, orgId: string, { name, phone, idType, idNumber, reason }: ReleaseFields) =>
  what === 'phone'
    ? { what, orgId, name, phone, reason }
    : { what, orgId, name, idType, idNumber: normaliseIdNumber(idNumber), reason }
