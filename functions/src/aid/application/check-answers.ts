import type { AidAnswers, AidDocuments } from 'shared-types/aid-application'
import type { FormField, Programme } from 'shared-types/aid-programmes'
import { type Answers, holds } from 'shared-types/aid-rules'

/** What is wrong with a filled form, in the person's words; pure. */

interface Problem {
  path: string
  message: string
}

export interface Known {
  personKeys: readonly string[]
  childKeys: readonly string[]
  /** Asked for by conditions beside the answers: category, residence. */
  facts: Answers
}

type Answer = AidAnswers[string]

const isText = (answer: Answer): answer is string => typeof answer === 'string' && answer.trim() !== ''

/** The sentence against an answer of a type, or nothing. */
function typeProblem(field: FormField, answer: Answer, { personKeys, childKeys }: Known): string | undefined {
  switch (field.type) {
    case 'money':
      return Number.isSafeInteger(answer) && (answer as number) >= 0 ? undefined : '请填写金额'
    case 'number':
      return typeof answer === 'number' && Number.isFinite(answer) && answer >= 0 ? undefined : '请填写数字'
    case 'yesNo':
      return typeof answer === 'boolean' ? undefined : '请选择是或否'
    case 'day':
      return isText(answer) && /^\d{4}-\d{2}-\d{2}$/.test(answer) && !Number.isNaN(Date.parse(answer)) ? undefined : '请填写日期'
    case 'choice':
      return field.options?.some(option => option.value === answer) ? undefined : `请选择${field.label}`
    case 'child':
      return isText(answer) && childKeys.includes(answer) ? undefined : '请选择家庭档案里的孩子'
    case 'person':
      return isText(answer) && personKeys.includes(answer) ? undefined : '请选择家庭档案里的家人'
    default:
      return isText(answer) ? undefined : `请填写${field.label}`
  }
}

export const fieldsAsked = (programme: Pick<Programme, 'sections'>, answers: Answers): FormField[] =>
  programme.sections.flatMap(section => section.fields).filter(field => holds(field.showIf, answers))

export function answerProblems(programme: Programme, answers: AidAnswers, known: Known): Problem[] {
  const all = { ...known.facts, ...answers }
  return fieldsAsked(programme, all).flatMap(field => {
    const answer = answers[field.key]
    const path = `answers.${field.key}`
    if (answer === undefined || answer === '') return field.required ? [{ path, message: `请填写${field.label}` }] : []
    const message = typeProblem(field, answer, known)
    return message ? [{ path, message }] : []
  })
}

/** Nothing that was not asked is kept. */
export function answersAsked(programme: Programme, answers: AidAnswers, facts: Answers): AidAnswers {
  const asked = new Set(fieldsAsked(programme, { ...facts, ...answers }).map(field => field.key))
  return Object.fromEntries(Object.entries(answers).filter(([key, answer]) => asked.has(key) && answer !== ''))
}

/** More photos than a transaction of a hundred writes can take along. */
export const mostPhotos = 60

export function documentProblems(programme: Programme, documents: AidDocuments, answers: Answers, mayFollow: boolean): Problem[] {
  const wanted = programme.documents.filter(document => holds(document.showIf, answers))
  const known = new Set(wanted.map(document => document.key))
  const strange = Object.keys(documents).find(key => !known.has(key))
  const count = Object.values(documents).flat().length
  return [
    ...(strange ? [{ path: `documents.${strange}`, message: '这项材料不需要' }] : []),
    ...(count > mostPhotos ? [{ path: 'documents', message: `照片一共最多 ${mostPhotos} 张` }] : []),
    ...wanted.flatMap(({ key, title, most, required }) => {
      const photos = documents[key] ?? []
      if (photos.length > most) return [{ path: `documents.${key}`, message: `${title}最多 ${most} 张` }]
      return required && photos.length === 0 && !mayFollow ? [{ path: `documents.${key}`, message: `请拍${title}` }] : []
    }),
  ]
}
