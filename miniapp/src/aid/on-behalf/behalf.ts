import type { HouseholdInput, HouseholdPerson } from 'shared-types/aid-household'
import type { AidConsent, PovertyLine, Programme } from 'shared-types/aid-programmes'
import { type Answers, categoryOf } from 'shared-types/aid-rules'
import { type IdType, idNumberProblem } from 'shared-types/fields'
import { meansOf, missingFacts } from 'shared-types/household-rules'
import { normaliseIdNumber } from 'shared-types/resident-id'
import { type AidForm, withoutSealed } from '../apply/form.ts'
import type { Known, Task } from '../apply/tasks.ts'
import { type Agreed, freshFile, sendable } from '../household/file.ts'

/** What is filled for somebody who cannot (代办): who it is, the signed paper, their family, and the programme's own questions. Pure. */
export interface Behalf {
  name: string
  idType: IdType
  idNumber: string
  phone: string
  /** Of the agent to the applicant. */
  relation: string
  paperIds: string[]
  household: HouseholdInput
  form: AidForm
}

export const emptyBehalf = (): Behalf => ({
  name: '',
  idType: 'residentId',
  idNumber: '',
  phone: '',
  relation: '',
  paperIds: [],
  household: freshFile(),
  form: { answers: {}, documents: {}, payee: {} },
})

/** Agreed to with the signature on the paper. */
export const onPaper: readonly AidConsent[] = ['health', 'bank-card', 'child', 'verification']
const agreed: Agreed = { idNumber: true, health: true, child: true }

export type ApplicantProblems = Partial<Record<'name' | 'idNumber' | 'phone' | 'relation', string>>

export function applicantProblems({ name, idType, idNumber, phone, relation }: Behalf): ApplicantProblems {
  const number = idNumber.trim() ? idNumberProblem(idType, normaliseIdNumber(idNumber)) : '请填写证件号码'
  return {
    ...([...name.trim()].length < 2 ? { name: '请填写申请人的姓名' } : {}),
    ...(number ? { idNumber: number } : {}),
    ...(phone.trim() && !/^1[3-9]\d{9}$/.test(phone.trim()) ? { phone: '请填写 11 位手机号，没有就空着' } : {}),
    ...(relation.trim().length < 2 ? { relation: '请填写您和申请人的关系' } : {}),
  }
}

/** The applicant stands first in their own family. */
export function familyOf({ household, name }: Behalf): HouseholdPerson[] {
  return household.persons.map(({ idNumber: _typed, ...person }) =>
    person.relation === 'self' ? { ...person, ...(name.trim() ? { name: name.trim() } : {}) } : person,
  )
}

export const missingOf = (behalf: Behalf) =>
  missingFacts(
    behalf.household.persons.map(person => ({
      ...person,
      name: (person.relation === 'self' ? behalf.name : person.name)?.trim() || undefined,
      hasIdNumber: Boolean(person.relation === 'self' ? behalf.idNumber.trim() : person.idNumber?.trim()),
    })),
    behalf.household,
    '申请人',
  ).filter(({ path }) => !/^persons\.0\.(name|idNumber)$/.test(path))

/** What conditions of the form may name: by the file as it stands and the line in force. */
function factsOf({ household }: Behalf, line: PovertyLine | undefined): Answers {
  const lineFen = household.residence === 'rural' ? line?.ruralFen : line?.urbanFen
  const category = lineFen === undefined ? undefined : categoryOf(meansOf(household), lineFen)
  return { category: category ?? 'none', onFile: false, residence: household.residence ?? '' }
}

export function knownOf(programme: Programme, behalf: Behalf, line: PovertyLine | undefined): Known {
  return {
    people: programme.needsHousehold ? familyOf(behalf) : [],
    facts: factsOf(behalf, line),
    file: { missing: missingOf(behalf), isStale: false },
    consents: onPaper,
  }
}

const state = (done: boolean, words: string) => ({ done, tone: done ? ('done' as const) : ('waiting' as const), words })

export function ownTasks(behalf: Behalf): Task[] {
  const left = Object.keys(applicantProblems(behalf)).length
  const photos = behalf.paperIds.length
  return [
    { key: 'applicant', title: '申请人', ...state(left === 0, left ? `还差 ${left} 项` : '已填好') },
    { key: 'paper', title: '签字的纸质申请', ...state(photos > 0, photos ? `${photos} 张` : '还没有拍') },
  ]
}

/** What is sent, beside the programme's own answers. */
export function contentToSend(programme: Programme, behalf: Behalf) {
  const { name, idType, idNumber, phone, relation, paperIds, household } = behalf
  return {
    applicant: {
      name: name.trim(),
      idType,
      idNumber: normaliseIdNumber(idNumber),
      ...(phone.trim() ? { phone: phone.trim() } : {}),
    },
    relation: relation.trim(),
    paperIds,
    ...(programme.needsHousehold ? { household: sendable(household, agreed) } : {}),
  }
}

/** What may lie on the agent's phone until it is sent: no document number, card or illness. */
export const forShelf = (behalf: Behalf, programme: Programme): Behalf => ({
  ...behalf,
  idNumber: '',
  form: withoutSealed(behalf.form, programme),
  household: {
    ...behalf.household,
    persons: behalf.household.persons.map(({ idNumber: _number, health: _health, ...person }) => person),
  },
})
