import type { AidAnswers, AidDocuments, AidDraftInput } from 'shared-types/aid-application'
import type { HouseholdPerson } from 'shared-types/aid-household'
import type { DocumentKind, FormField, FormSection, Programme } from 'shared-types/aid-programmes'
import { type Answers, holds } from 'shared-types/aid-rules'
import { dayWords } from '../../ui/dates.ts'
import { personTitle } from '../household/household-words.ts'
import { yuanWords } from '../../ui/money.ts'

/** What is filled for one programme: which questions are asked, what each answer still lacks, and how it reads. Pure. */

export interface AidForm {
  answers: AidAnswers
  documents: AidDocuments
  payee: NonNullable<AidDraftInput['payee']>
}

export const emptyForm: AidForm = { answers: {}, documents: {}, payee: {} }

export const formOf = ({ answers, documents, payee }: AidDraftInput): AidForm => ({ answers, documents, payee: payee ?? {} })

/** What the family's file tells the form. */
export interface Family {
  people: readonly HouseholdPerson[]
  /** Asked for by conditions beside the answers. */
  facts: Answers
}

export const asked = <T extends Pick<FormField, 'showIf'>>(items: readonly T[], form: AidForm, { facts }: Family): T[] =>
  items.filter(item => holds(item.showIf, { ...facts, ...form.answers }))

export const sectionsAsked = ({ sections }: Pick<Programme, 'sections'>, form: AidForm, family: Family): FormSection[] =>
  sections.flatMap(section => {
    const fields = asked(section.fields, form, family)
    return fields.length ? [{ ...section, fields }] : []
  })

export const documentsAsked = ({ documents }: Pick<Programme, 'documents'>, form: AidForm, family: Family): DocumentKind[] =>
  asked(documents, form, family)

const isChild = ({ relation }: HouseholdPerson) => relation === 'child' || relation === 'grandchild'

/** Whom a question of persons may name. */
export const candidates = ({ type }: Pick<FormField, 'type'>, { people }: Family): readonly HouseholdPerson[] =>
  type === 'child' ? people.filter(isChild) : people

const verbs: Partial<Record<FormField['type'], string>> = { choice: '请选择', yesNo: '请选择', child: '请选择', person: '请选择' }

/** What an answer still lacks, in words that say how to mend it. */
export function fieldProblem(field: FormField, answer: AidAnswers[string] | undefined, family: Family): string | undefined {
  if (answer === undefined || answer === '' || (typeof answer === 'string' && !answer.trim()))
    return field.required ? `${verbs[field.type] ?? '请填写'}：${field.label}` : undefined
  if ((field.type === 'child' || field.type === 'person') && !candidates(field, family).some(one => one.personKey === answer))
    return '这位家人已经不在家庭档案里，请重新选择'
  if (field.type === 'choice' && !field.options?.some(option => option.value === answer)) return `请选择：${field.label}`
  return undefined
}

export function answerWords(field: FormField, answer: AidAnswers[string] | undefined, { people }: Family): string {
  if (answer === undefined || answer === '') return '没有填'
  switch (field.type) {
    case 'yesNo':
      return answer === true ? '是' : '否'
    case 'money':
      return yuanWords(Number(answer))
    case 'day':
      return dayWords(String(answer))
    case 'choice':
      return field.options?.find(option => option.value === answer)?.label ?? String(answer)
    case 'child':
    case 'person': {
      const person = people.find(one => one.personKey === answer)
      return person ? personTitle(person) : '请重新选择'
    }
    default:
      return String(answer)
  }
}

/** What is sent: nothing that is not asked, no empty answer. */
export function answersToSend(programme: Programme, form: AidForm, family: Family): AidAnswers {
  const keys = sectionsAsked(programme, form, family).flatMap(section => section.fields.map(field => field.key))
  return Object.fromEntries(
    keys.flatMap(key => {
      const answer = form.answers[key]
      return answer === undefined || answer === '' ? [] : [[key, answer] as const]
    }),
  )
}

export function documentsToSend(programme: Programme, form: AidForm, family: Family): AidDocuments {
  const keys = documentsAsked(programme, form, family).map(document => document.key)
  return Object.fromEntries(keys.flatMap(key => (form.documents[key]?.length ? [[key, form.documents[key]] as const] : [])))
}

/** What must not lie on a phone in the open, should it be kept there for want of a network. */
export function withoutSealed(form: AidForm, { sections }: Pick<Programme, 'sections'>): AidForm {
  const health = new Set(
    sections.flatMap(section => section.fields).flatMap(field => (field.type === 'health' ? [field.key] : [])),
  )
  const { cardNumber: _card, ...payee } = form.payee
  return { ...form, payee, answers: Object.fromEntries(Object.entries(form.answers).filter(([key]) => !health.has(key))) }
}
