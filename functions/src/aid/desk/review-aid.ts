import type { AidFile, CheckRow } from 'shared-types/aid-desk'
import type { HouseholdPerson } from 'shared-types/aid-household'
import { dayOf } from '../../platform/clock.ts'
import type { Actor } from '../../platform/http/caller.ts'
import type { AidRecord } from '../application/application.ts'
import { stageOf } from '../application/application.ts'
import type { CheckRecord } from '../application/aid-store.ts'
import type { AidDeps } from '../deps.ts'
import { type HouseholdRecord, isMinor } from '../household/household.ts'
import { visibleAid } from './visible-aid.ts'

/** Persons as staff see them: names masked, no document. */
export const maskedPersons = (household: HouseholdRecord, today: string): HouseholdPerson[] =>
  household.persons.map(({ personId: _id, nameMasked, sealed: _s, ...person }) => ({
    ...person,
    ...(nameMasked ? { name: nameMasked } : {}),
    isMinor: isMinor(person.bornOn, today),
  }))

export async function earlierAid(deps: AidDeps, subjects: readonly string[], except?: string) {
  const records = (await Promise.all([...new Set(subjects)].map(subject => deps.aid.ofSubject(subject)))).flat()
  const others = records.filter(record => record.caseId !== except)
  return Promise.all(
    others.map(async record => {
      const about = await deps.cases.byId(record.caseId)
      const { caseId, programmeName, year, amountFen, submittedAt } = record
      const stage = stageOf(about?.state ?? 'withdrawn', record)
      return { caseId, programmeName, year, stage, submittedAt, ...(amountFen === undefined ? {} : { amountFen }) }
    }),
  )
}

export const describeCheck = ({ byAccountId: _by, ...check }: CheckRecord): CheckRow => check

function householdOf(household: HouseholdRecord, record: AidRecord, today: string): NonNullable<AidFile['household']> {
  const { householdId, residence, housing, areaM2, homesOwned, car, hasBusiness, otherYearIncomeFen, expenses } = household
  const { accidentCostFen, cause, fileState, confirmedAt } = household
  return {
    householdId,
    persons: maskedPersons(household, today),
    expenses,
    fileState,
    changedSince: household.savedAt !== record.householdSavedAt,
    ...(residence ? { residence } : {}),
    ...(housing ? { housing } : {}),
    ...(areaM2 === undefined ? {} : { areaM2 }),
    ...(homesOwned === undefined ? {} : { homesOwned }),
    ...(car ? { car } : {}),
    ...(hasBusiness === undefined ? {} : { hasBusiness }),
    ...(otherYearIncomeFen === undefined ? {} : { otherYearIncomeFen }),
    ...(accidentCostFen === undefined ? {} : { accidentCostFen }),
    ...(cause ? { cause } : {}),
    ...(confirmedAt ? { confirmedAt } : {}),
  }
}

/** What may be asked for in plain, each with its own word. */
function sealedOf(record: AidRecord, household: HouseholdRecord | undefined, labels: ReadonlyMap<string, string>) {
  return [
    ...Object.keys(record.sealedAnswers).map(key => ({ path: `answer.${key}`, label: labels.get(key) ?? '病情' })),
    ...(record.payee
      ? [
          { path: 'payee.name', label: '收款人姓名' },
          { path: 'payee.cardNumber', label: '银行卡号' },
        ]
      : []),
    ...(household?.sealedAddress ? [{ path: 'address', label: '住址' }] : []),
    ...(household?.persons ?? []).flatMap(({ personKey, nameMasked = '家人', sealed }) => [
      ...(sealed.name ? [{ path: `person.${personKey}.name`, label: `${nameMasked}的姓名` }] : []),
      ...(sealed.idNumber ? [{ path: `person.${personKey}.idNumber`, label: `${nameMasked}的证件号码` }] : []),
    ]),
    ...(record.sealedPerson
      ? [
          { path: 'applicant.name', label: '申请人姓名' },
          { path: 'applicant.idNumber', label: '申请人证件号码' },
          ...(record.sealedPerson.phone ? [{ path: 'applicant.phone', label: '申请人手机号' }] : []),
        ]
      : []),
  ]
}

export async function getAidFile(deps: AidDeps, actor: Actor, caseId: string): Promise<AidFile> {
  const { about, record } = await visibleAid(deps, actor, caseId)
  const [programme, household, checks, org] = await Promise.all([
    deps.programmes.version(record.programmeId, record.programmeVersion),
    record.householdId ? deps.households.byId(record.householdId) : undefined,
    deps.aid.checks(caseId),
    deps.organisations.byId(record.orgId),
  ])
  const labels = new Map(programme.sections.flatMap(section => section.fields.map(field => [field.key, field.label] as const)))
  const { agent, payee, notice, payment, assessment, computed, amountFen, fund, papersDueOn } = record
  const subjects = [...(household ? [household.householdId] : []), record.personId]
  return {
    caseId,
    stage: stageOf(about.state, record),
    programme,
    applicant: {
      nameMasked: record.nameMasked,
      orgName: org?.name ?? '',
      ...(record.phoneMasked ? { phoneMasked: record.phoneMasked } : {}),
    },
    ...(agent ? { agent: { byMasked: agent.byMasked, relation: agent.relation, paper: agent.paperIds } } : {}),
    sections: programme.sections,
    answers: record.answers,
    ...(household ? { household: householdOf(household, record, dayOf(deps.clock.now())) } : {}),
    ...(assessment ? { assessment } : {}),
    ...(computed ? { computed } : {}),
    ...(amountFen === undefined ? {} : { amountFen }),
    ...(fund ? { fund } : {}),
    ...(payee ? { payee: { nameMasked: payee.nameMasked, bank: payee.bank, cardMasked: payee.cardMasked } } : {}),
    documents: record.documents,
    checks: checks.map(describeCheck),
    earlier: await earlierAid(deps, subjects, caseId),
    sealed: sealedOf(record, household, labels),
    ...(notice
      ? {
          notice: {
            noticeId: notice.noticeId,
            fromOn: notice.fromOn,
            untilOn: notice.untilOn,
            suspended: notice.openObjections > 0,
          },
        }
      : {}),
    ...(payment?.failure ? { payFailure: payment.failure } : {}),
    ...(papersDueOn ? { papersDueOn } : {}),
    isLastStep: about.step === programme.steps.length - 1,
  }
}
