import * as z from 'zod/mini'
import {
  DaySchema,
  IdNumberText,
  idNumberProblem,
  IdType,
  lineOf,
  OrganisationId,
  PersonName,
  Phone,
  CreditCode,
  Sex,
} from './fields.ts'
import { Occupation } from './organisations.ts'

/** The must-fields of real-name registration and no others; sex and birth date only where the document does not tell them. */
export const formFields = {
  orgId: OrganisationId,
  name: PersonName,
  idType: IdType,
  idNumber: IdNumberText,
  sex: z.optional(Sex),
  bornOn: z.optional(DaySchema),
  /** Absent: the number WeChat has verified for this account. */
  phone: z.optional(Phone),
  occupation: z.optional(Occupation),
  employerName: z.optional(lineOf(60, '请填写单位名称')),
  /** The employer's unified social credit code, never the union's. */
  employerCreditCode: z.optional(CreditCode),
}

const documentIsWhole = z.superRefine<{
  idType: IdType
  idNumber: string
  sex?: string | undefined
  bornOn?: string | undefined
}>((form, context) => {
  const problem = idNumberProblem(form.idType, form.idNumber)
  if (problem) context.addIssue({ code: 'custom', path: ['idNumber'], message: problem, input: form.idNumber })
  if (form.idType === 'residentId') return
  if (!form.sex) context.addIssue({ code: 'custom', path: ['sex'], message: '请选择性别', input: form.sex })
  if (!form.bornOn) context.addIssue({ code: 'custom', path: ['bornOn'], message: '请填写出生日期', input: form.bornOn })
})

export const JoinForm = z.object(formFields).check(documentIsWhole)
export type JoinForm = z.input<typeof JoinForm>

/** Whatever has been filled so far, unchecked but bounded. `step` is where the person was. */
export const JoinDraft = z.object({
  step: z.optional(z.string().check(z.maxLength(20))),
  orgId: z.optional(OrganisationId),
  name: z.optional(z.string().check(z.maxLength(40))),
  idType: z.optional(IdType),
  idNumber: z.optional(z.string().check(z.maxLength(40))),
  sex: z.optional(Sex),
  bornOn: z.optional(z.string().check(z.maxLength(10))),
  phone: z.optional(z.string().check(z.maxLength(20))),
  occupation: z.optional(Occupation),
  employerName: z.optional(z.string().check(z.maxLength(60))),
  employerCreditCode: z.optional(z.string().check(z.maxLength(40))),
})
export type JoinDraft = z.infer<typeof JoinDraft>

/** A filed form as shown to its owner or a reviewer: masked. */
export const FormMasked = z.object({
  orgId: OrganisationId,
  orgName: z.string(),
  nameMasked: z.string(),
  idType: IdType,
  idNumberMasked: z.string(),
  sex: Sex,
  bornOn: DaySchema,
  phoneMasked: z.string(),
  /** False when typed by hand: the reviewer is told. */
  phoneVerified: z.boolean(),
  occupation: z.optional(Occupation),
  employerName: z.optional(z.string()),
  employerCreditCode: z.optional(z.string()),
})
export type FormMasked = z.infer<typeof FormMasked>
