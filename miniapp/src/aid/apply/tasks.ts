import { isCardNumber } from 'shared-types/card-number'
import type { Missing } from 'shared-types/aid-household'
import type { AidConsent, Programme } from 'shared-types/aid-programmes'
import type { Fix } from 'shared-types/cases'
import type * as z from 'zod/mini'
import type { Tone } from '../../ui/state-sentence.tsx'
import { type AidForm, documentsAsked, type Family, fieldProblem, sectionsAsked } from './form.ts'

/** The list of things to do before an application can be sent: each with where it stands. Pure. */

export type TaskKey = 'applicant' | 'paper' | 'household' | `section:${string}` | `document:${string}` | 'payee' | 'consents'
export type At = TaskKey | 'tasks' | 'check'

/** What is said differently of a new form, a mended one and one that is filed for somebody. */
export interface FormWords {
  title: string
  lead: string
  /** The tick that none of the exclusions holds; absent where that was said before. */
  excludesNone?: string
  check: string
  submit: string
}

export interface Task {
  key: TaskKey
  title: string
  done: boolean
  tone: Tone
  words: string
}

export interface Known extends Family {
  /** Of the family's file; `undefined`: there is none yet. */
  file: { missing: readonly z.infer<typeof Missing>[]; isStale: boolean } | undefined
  consents: readonly AidConsent[]
  /** Masked, from an application that is being mended. */
  cardOnFile?: string
  fixes?: readonly Fix[]
}

const done = (words: string) => ({ done: true, tone: 'done' as const, words })
const open = (words: string) => ({ done: false, tone: 'waiting' as const, words })

const hasChildQuestion = ({ sections }: Programme) => sections.some(({ fields }) => fields.some(({ type }) => type === 'child'))
const hasHealthQuestion = ({ sections }: Programme) => sections.some(({ fields }) => fields.some(({ type }) => type === 'health'))

/** Each agreement is asked for where the thing itself is asked; what has no such place is asked for by itself. */
export function consentsAt(programme: Programme, task: TaskKey): AidConsent[] {
  if (task === 'payee') return ['bank-card']
  if (task === 'consents')
    return programme.consents.filter(
      purpose =>
        purpose === 'verification' ||
        (purpose === 'child' && !hasChildQuestion(programme)) ||
        (purpose === 'health' && !hasHealthQuestion(programme)),
    )
  const section = programme.sections.find(({ key }) => task === `section:${key}`)
  const types = section?.fields.map(({ type }) => type) ?? []
  return [
    ...(types.includes('health') ? (['health'] as const) : []),
    ...(types.includes('child') && programme.consents.includes('child') ? (['child'] as const) : []),
  ]
}

export const consentsMissing = (programme: Programme, task: TaskKey, { consents }: Known): AidConsent[] =>
  consentsAt(programme, task).filter(purpose => !consents.includes(purpose))

function householdTask({ file }: Known): Task {
  const task = { key: 'household' as const, title: '家庭档案' }
  if (!file) return { ...task, ...open('还没有填，填一次各项帮扶都能用') }
  if (file.missing.length) return { ...task, ...open(`还差 ${file.missing.length} 项`) }
  return { ...task, ...(file.isStale ? open('请确认是否还是这样') : done('已填好')) }
}

function sectionTasks(programme: Programme, form: AidForm, known: Known): Task[] {
  return sectionsAsked(programme, form, known).map(({ key, title, fields }) => {
    const left = fields.filter(field => fieldProblem(field, form.answers[field.key], known)).length
    const missing = consentsMissing(programme, `section:${key}`, known).length
    const state = left ? open(`还差 ${left} 项`) : missing ? open('有一份说明要请您看') : done('已填好')
    return { key: `section:${key}` as const, title, ...state }
  })
}

function documentTasks(programme: Programme, form: AidForm, known: Known): Task[] {
  const mayFollow = programme.papersWithinDays !== undefined
  return documentsAsked(programme, form, known).map(({ key, title, required }) => {
    const count = form.documents[key]?.length ?? 0
    const none = !required
      ? { ...done('没有可不传'), tone: 'info' as const }
      : mayFollow
        ? { ...done('可以以后补'), tone: 'info' as const }
        : open('还没有拍')
    return { key: `document:${key}` as const, title, ...(count ? done(`${count} 张`) : none) }
  })
}

export function payeeProblems(
  { payee }: AidForm,
  { people }: Family,
): Partial<Record<'personKey' | 'bank' | 'cardNumber', string>> {
  const digits = (payee.cardNumber ?? '').replace(/\D/g, '')
  const known = payee.personKey !== undefined && (people.length === 0 || people.some(one => one.personKey === payee.personKey))
  return {
    ...(known ? {} : { personKey: '请选择卡是谁的' }),
    ...((payee.bank ?? '').trim().length < 2 ? { bank: '请填写开户银行' } : {}),
    ...(digits === ''
      ? { cardNumber: '请填写银行卡号' }
      : isCardNumber(digits)
        ? {}
        : { cardNumber: '这个卡号不对，请对照银行卡再看一遍' }),
  }
}

/** Whether another card was begun in place of the one on file. */
export const cardBegun = ({ payee }: AidForm) => Boolean(payee.cardNumber || payee.bank)

function payeeTask(form: AidForm, known: Known): Task {
  const task = { key: 'payee' as const, title: '收款银行卡' }
  if (known.cardOnFile && !cardBegun(form)) return { ...task, ...done(`用原来的卡 ${known.cardOnFile}`) }
  if (Object.keys(payeeProblems(form, known)).length) return { ...task, ...open('还没有填好') }
  return { ...task, ...(known.consents.includes('bank-card') ? done('已填好') : open('有一份说明要请您看')) }
}

export function tasksOf(programme: Programme, form: AidForm, known: Known): Task[] {
  const consents = consentsAt(programme, 'consents')
  const agreed = consentsMissing(programme, 'consents', known).length === 0
  return [
    ...(programme.needsHousehold ? [householdTask(known)] : []),
    ...sectionTasks(programme, form, known),
    ...documentTasks(programme, form, known),
    ...(programme.kind === 'money' ? [payeeTask(form, known)] : []),
    ...(consents.length
      ? [{ key: 'consents' as const, title: '授权和同意', ...(agreed ? done('已同意') : open('有说明要请您看')) }]
      : []),
  ]
}

/** The task a reviewer's note or a refusal is about: `answers.school`, `school`, `documents.register`, `payee.cardNumber`, `household…`. */
export function taskOfPath(programme: Programme, path: string): TaskKey | undefined {
  const parts = path.split('.')
  if (parts.includes('payee')) return 'payee'
  if (parts.includes('applicant') || path === 'relation') return 'applicant'
  if (path === 'paperIds') return 'paper'
  if (parts.includes('household') || parts.includes('persons')) return 'household'
  const document = programme.documents.find(({ key }) => parts.includes(key))
  const section = programme.sections.find(({ fields }) => fields.some(({ key }) => parts.includes(key)))
  if (document && (parts.includes('documents') || !section)) return `document:${document.key}`
  return section ? `section:${section.key}` : undefined
}
