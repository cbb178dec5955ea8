import type { AidAnswers, ApplicationInput } from 'shared-types/aid-application'
import { isCardNumber } from 'shared-types/card-number'
import type { Assessment } from 'shared-types/aid-household'
import type { Programme } from 'shared-types/aid-programmes'
import { amountFor, type Answers, lineOn } from 'shared-types/aid-rules'
import { maskName } from 'shared-types/masks'
import { dayOf } from '../../platform/clock.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { AidDeps } from '../deps.ts'
import { assess, type HouseholdRecord, isStale, missingOf } from '../household/household.ts'
import { sealingOf } from '../household/keep-household.ts'
import { openPerson } from '../household/sealed-person.ts'
import { type AidRecord, maskCard, type PayeeRecord } from './application.ts'
import { answerProblems, answersAsked, documentProblems, fieldsAsked } from './check-answers.ts'

/** What a form becomes once it is checked against its programme and the family's file. Shared by filing, mending and filing for somebody. */
export interface Composed {
  answers: AidAnswers
  /** Words about an illness, apart: they are sealed once the application has an id. */
  health: Record<string, string>
  assessment?: Assessment
  computed?: { amountFen: number; rule: number }
  onceKeys: string[]
}

/** The year's claims that an application makes. */
function onceKeysOf(
  programme: Programme,
  answers: AidAnswers,
  personId: string,
  household: HouseholdRecord | undefined,
): string[] {
  const childField = programme.sections.flatMap(section => section.fields).find(field => field.type === 'child')
  const child = household?.persons.find(person => childField && person.personKey === answers[childField.key])
  const subject = { person: personId, household: household?.householdId ?? personId, child: child?.personId }
  return programme.oncePer.flatMap(what => (subject[what] ? [`${programme.programmeId}#${what}#${subject[what]}`] : []))
}

export function requireFileFit(programme: Programme, household: HouseholdRecord | undefined, now: Date): void {
  if (!programme.needsHousehold) return
  if (!household || missingOf(household).length > 0) throw new Refusal('household-incomplete')
  if (isStale(household, now)) throw new Refusal('household-not-confirmed')
}

const factsOf = (household: HouseholdRecord | undefined, assessment: Assessment | undefined): Answers => ({
  category: assessment?.category ?? 'none',
  onFile: household?.fileState === 'onFile',
  residence: household?.residence ?? '',
})

export async function composeApplication(
  deps: AidDeps,
  programme: Programme,
  input: Pick<ApplicationInput, 'answers' | 'documents'>,
  personId: string,
  household: HouseholdRecord | undefined,
): Promise<Composed> {
  const today = dayOf(deps.clock.now())
  const lines = await deps.programmes.lines()
  const assessment = household && assess(household, lines, today)
  const facts = factsOf(household, assessment)
  const persons = household?.persons ?? []
  const known = {
    personKeys: persons.map(person => person.personKey),
    childKeys: persons.filter(person => ['child', 'grandchild'].includes(person.relation)).map(person => person.personKey),
    facts,
  }
  const all = { ...facts, ...input.answers }
  const problems = answerProblems(programme, input.answers, known)
  if (problems.length > 0) throw new Refusal('invalid-request', { fields: problems })
  const papers = documentProblems(programme, input.documents, all, programme.papersWithinDays !== undefined)
  if (papers.length > 0) throw new Refusal('documents-missing', { fields: papers })
  const answers = answersAsked(programme, input.answers, facts)
  const healthKeys = new Set(fieldsAsked(programme, all).flatMap(field => (field.type === 'health' ? [field.key] : [])))
  const entries = Object.entries(answers)
  const line = lineOn(lines, today)
  const computed = amountFor(programme.amountRules, all, assessment?.lineFen ?? line?.urbanFen)
  return {
    answers: Object.fromEntries(entries.filter(([key]) => !healthKeys.has(key))),
    health: Object.fromEntries(entries.flatMap(([key, answer]) => (healthKeys.has(key) ? [[key, String(answer)]] : []))),
    ...(assessment ? { assessment } : {}),
    ...(computed ? { computed } : {}),
    onceKeys: onceKeysOf(programme, answers, personId, household),
  }
}

export const sealedPlace = (tableName: string, applicationId: string, field: string) => ({
  table: tableName,
  key: applicationId,
  field,
})

export async function sealHealth({ cipher, tables }: AidDeps, applicationId: string, health: Record<string, string>) {
  const sealed = await Promise.all(
    Object.entries(health).map(
      async ([key, words]) =>
        [key, await cipher.seal(sealedPlace(tables.aid.name, applicationId, `answer.${key}`), words)] as const,
    ),
  )
  return Object.fromEntries(sealed)
}

/** The payee is one of the family, and the card is in their name; where there is no file, the applicant. */
export async function sealPayee(
  deps: AidDeps,
  applicationId: string,
  payee: NonNullable<ApplicationInput['payee']>,
  household: HouseholdRecord | undefined,
  applicantName: string | undefined,
): Promise<PayeeRecord> {
  const { personKey, bank, cardNumber } = payee
  const seal = await sealingOf(deps)
  const name = household ? await openPerson(seal, household, personKey, 'name') : applicantName
  if (!name) throw new Refusal('invalid-request', { fields: [{ path: 'payee.personKey', message: '请选择银行卡是谁的' }] })
  if (!isCardNumber(cardNumber))
    throw new Refusal('invalid-request', { fields: [{ path: 'payee.cardNumber', message: '请填写银行卡号' }] })
  const place = (field: string) => sealedPlace(deps.tables.aid.name, applicationId, field)
  return {
    personKey,
    nameMasked: maskName(name),
    bank,
    cardMasked: maskCard(cardNumber),
    sealed: {
      name: await deps.cipher.seal(place('payee.name'), name),
      cardNumber: await deps.cipher.seal(place('payee.cardNumber'), cardNumber),
    },
  }
}

export const openPayee = async (
  { cipher, tables }: Pick<AidDeps, 'cipher' | 'tables'>,
  { applicationId, payee }: AidRecord,
  part: 'name' | 'cardNumber',
): Promise<string | undefined> =>
  payee && cipher.open(sealedPlace(tables.aid.name, applicationId, `payee.${part}`), payee.sealed[part])

export const openAnswer = async (
  { cipher, tables }: Pick<AidDeps, 'cipher' | 'tables'>,
  { applicationId, sealedAnswers }: AidRecord,
  key: string,
): Promise<string | undefined> => {
  const sealed = sealedAnswers[key]
  return sealed && cipher.open(sealedPlace(tables.aid.name, applicationId, `answer.${key}`), sealed)
}
