import { CreditCode, idNumberProblem, PersonName, Phone } from 'shared-types/fields'
import type { JoinDraft, JoinForm } from 'shared-types/membership-form'
import { normaliseIdNumber, readResidentId } from 'shared-types/resident-id'

/** The joining form, one thing a screen: its order, what each screen still lacks, and the form made of it. Pure. */

export const steps = ['union', 'consent', 'person', 'phone', 'work', 'check'] as const
export type Step = (typeof steps)[number]
export type Problems = Partial<Record<keyof JoinDraft, string>>

export const stepNumber = (step: Step) => steps.indexOf(step) + 1
export const isStep = (text: string | undefined): text is Step => steps.includes(text as Step)
export const after = (step: Step): Step => steps[steps.indexOf(step) + 1] ?? 'check'
export const before = (step: Step): Step | undefined => steps[steps.indexOf(step) - 1]

/** The first sentence of a failed check. */
function problemWith(schema: typeof PersonName | typeof Phone | typeof CreditCode, value: string): string | undefined {
  const result = schema.safeParse(value)
  return result.success ? undefined : result.error.issues[0]?.message
}

/** What the screen's fields still need, in the person's words; empty when it may go on. */
export function problemsOf(step: Step, draft: JoinDraft, phoneVerified: boolean): Problems {
  const found: Problems = {}
  const note = (field: keyof JoinDraft, problem: string | undefined) => {
    if (problem) found[field] = problem
  }
  if (step === 'union' && !draft.orgId) note('orgId', '请先选一家工会')
  if (step === 'person') notePerson(draft, note)
  if (step === 'phone' && (draft.phone || !phoneVerified)) note('phone', problemWith(Phone, draft.phone ?? ''))
  if (step === 'work' && draft.employerCreditCode) note('employerCreditCode', problemWith(CreditCode, draft.employerCreditCode))
  return found
}

function notePerson(draft: JoinDraft, note: (field: keyof JoinDraft, problem: string | undefined) => void): void {
  const idType = draft.idType ?? 'residentId'
  note('name', problemWith(PersonName, draft.name ?? ''))
  note('idNumber', idNumberProblem(idType, normaliseIdNumber(draft.idNumber ?? '')))
  if (idType === 'residentId') return
  if (!draft.sex) note('sex', '请选择性别')
  if (!draft.bornOn) note('bornOn', '请填写出生日期')
}

/** The first screen that still lacks something; `check` when none does. Consent is known to the server, not to the draft. */
export function firstOpenStep(draft: JoinDraft, phoneVerified: boolean): Step {
  return steps.find(step => Object.keys(problemsOf(step, draft, phoneVerified)).length > 0) ?? 'check'
}

/** What a resident identity number tells, so that it is not asked. */
export const toldByNumber = (draft: JoinDraft) =>
  (draft.idType ?? 'residentId') === 'residentId' ? readResidentId(normaliseIdNumber(draft.idNumber ?? '')) : undefined

/** The form to send; call it only when no step lacks anything. Empty fields are left out. */
export function formOf(draft: JoinDraft): JoinForm {
  const idType = draft.idType ?? 'residentId'
  return {
    orgId: draft.orgId ?? '',
    name: (draft.name ?? '').trim(),
    idType,
    idNumber: normaliseIdNumber(draft.idNumber ?? ''),
    ...(idType !== 'residentId' && draft.sex ? { sex: draft.sex } : {}),
    ...(idType !== 'residentId' && draft.bornOn ? { bornOn: draft.bornOn } : {}),
    ...(draft.phone ? { phone: draft.phone.trim() } : {}),
    ...(draft.occupation ? { occupation: draft.occupation } : {}),
    ...(draft.employerName?.trim() ? { employerName: draft.employerName.trim() } : {}),
    ...(draft.employerCreditCode?.trim() ? { employerCreditCode: draft.employerCreditCode.trim() } : {}),
  }
}
