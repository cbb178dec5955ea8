import type { IdType } from 'shared-types/fields'
import { maskIdNumber, maskName, maskPhone } from 'shared-types/masks'
import type { FormMasked, JoinForm } from 'shared-types/membership-form'
import type { Occupation } from 'shared-types/organisations'
import { readResidentId, type Sex } from 'shared-types/resident-id'
import type * as z from 'zod/mini'

export type ParsedForm = z.output<typeof JoinForm>

/** A filed form. Name, document number and phone are sealed, keyed by the case. */
export interface ApplicationRecord {
  caseId: string
  accountId: string
  personId: string
  orgId: string
  fromOrgId?: string
  outcome: 'join' | 'transfer' | 'rejoin' | 'claim'
  /** Absent for a member's plain request to move: nothing was filled in anew. */
  form?: FiledForm
  release?: ReleaseRequest
  correction?: CorrectionRequest
  reason?: string
}

export interface FiledForm {
  nameMasked: string
  idType: IdType
  idNumberMasked: string
  sex: Sex
  bornOn: string
  phoneMasked: string
  phoneHash: string
  phoneVerified: boolean
  occupation?: Occupation
  employerName?: string
  employerCreditCode?: string
  sealed: { name: string; idNumber: string; phone: string }
}

export interface ReleaseRequest {
  what: 'phone' | 'account'
  nameMasked: string
  subjectMasked: string
  reason: string
  /** What is to be freed: the phone's fingerprint, or the account that is bound now. */
  phoneHash?: string
  boundAccountId?: string
}

/** What the register is to say instead. The new values are sealed, keyed by the case; the old ones stay in the register. */
export interface CorrectionRequest {
  reason: string
  name?: { beforeMasked: string; afterMasked: string }
  phone?: { beforeMasked?: string; afterMasked: string; hash: string; verified: boolean }
  sealed: { name?: string; phone?: string }
}

/** Sex and birth date: from a resident's card, else as filled in. */
export function personalFacts(form: ParsedForm): { sex: Sex; bornOn: string } {
  const told = form.idType === 'residentId' ? readResidentId(form.idNumber) : undefined
  return told ?? { sex: form.sex as Sex, bornOn: form.bornOn as string }
}

export const masksOf = (plain: { name: string; idNumber: string; phone: string }) => ({
  nameMasked: maskName(plain.name),
  idNumberMasked: maskIdNumber(plain.idNumber),
  phoneMasked: maskPhone(plain.phone),
})

export const describeForm = (form: FiledForm, orgId: string, orgName: string): FormMasked => ({
  orgId,
  orgName,
  nameMasked: form.nameMasked,
  idType: form.idType,
  idNumberMasked: form.idNumberMasked,
  sex: form.sex,
  bornOn: form.bornOn,
  phoneMasked: form.phoneMasked,
  phoneVerified: form.phoneVerified,
  ...(form.occupation ? { occupation: form.occupation } : {}),
  ...(form.employerName ? { employerName: form.employerName } : {}),
  ...(form.employerCreditCode ? { employerCreditCode: form.employerCreditCode } : {}),
})
