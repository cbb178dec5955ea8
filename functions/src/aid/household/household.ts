import type { Assessment, HouseholdInput, HouseholdPerson } from 'shared-types/aid-household'
import type { AidCategory, PovertyLine } from 'shared-types/aid-programmes'
import { categoryOf, lineOn, type Means, perHeadFen } from 'shared-types/aid-rules'
import type { IdType } from 'shared-types/fields'
import type * as z from 'zod/mini'

/** One of the family. Name and document number are sealed, keyed by the file and the person's key in it. */
export interface HouseholdPersonRecord {
  personKey: string
  relation: HouseholdPerson['relation']
  nameMasked?: string
  idType?: IdType
  idNumberMasked?: string
  /** Fingerprint of the document: finds the person in other files and applications. */
  personId?: string
  bornOn?: string
  health?: HouseholdPerson['health']
  work?: HouseholdPerson['work']
  place?: string
  monthlyIncomeFen?: number
  sealed: { name?: string; idNumber?: string }
}

export type HouseholdMeans = Omit<z.output<typeof HouseholdInput>, 'persons' | 'address'>

/** A family's file (一户一档). */
export interface HouseholdRecord extends HouseholdMeans {
  householdId: string
  version: number
  /** The worker who began it; others of the family read it. */
  keeperPersonId: string
  orgId: string
  persons: HouseholdPersonRecord[]
  sealedAddress?: string
  fileState: 'none' | 'onFile' | 'closed'
  category?: AidCategory
  openedOn?: string
  reviewedOn?: string
  followUpUntilOn?: string
  savedAt: string
  confirmedAt?: string
}

export interface HouseholdReview {
  on: string
  at: string
  what: 'review' | 'followUp' | 'opened' | 'closed'
  note: string
  byMasked: string
  byAccountId?: string
}

/** Incomes change: after half a year the family is asked again. */
const staleAfterDays = 183

export const isStale = ({ confirmedAt }: Pick<HouseholdRecord, 'confirmedAt'>, now: Date): boolean =>
  confirmedAt === undefined || now.getTime() - Date.parse(confirmedAt) > staleAfterDays * 86_400_000

export const minorUntilAge = 14

/** Under fourteen on a day (PIPL Art 31: data of whom a guardian consents to). */
export const isMinor = (bornOn: string | undefined, today: string): boolean =>
  bornOn !== undefined && today < `${Number(bornOn.slice(0, 4)) + minorUntilAge}${bornOn.slice(4)}`

interface Missing {
  path: string
  message: string
}

function missingOfPerson(person: HouseholdPersonRecord, i: number): Missing[] {
  const who = person.relation === 'self' ? '您' : (person.nameMasked ?? `第 ${i + 1} 位家人`)
  const wanted: [string, unknown, string][] = [
    ['name', person.nameMasked, `请填写${who}的姓名`],
    ['idNumber', person.personId, `请填写${who}的证件号码`],
    ['health', person.health, `请选择${who}的健康状况`],
    ['work', person.work, `请选择${who}的工作状况`],
    ['monthlyIncomeFen', person.monthlyIncomeFen, `请填写${who}的月收入，没有就填 0`],
  ]
  return wanted.flatMap(([field, value, message]) => (value === undefined ? [{ path: `persons.${i}.${field}`, message }] : []))
}

/** What an application cannot do without. */
export function missingOf(household: HouseholdRecord): Missing[] {
  const wanted: [string, unknown, string][] = [
    ['residence', household.residence, '请选择城镇或农村'],
    ['housing', household.housing, '请选择住房情况'],
    ['homesOwned', household.homesOwned, '请填写有几套住房'],
    ['car', household.car, '请选择有没有汽车'],
    ['hasBusiness', household.hasBusiness, '请选择有没有开办企业或雇人的店铺'],
    ['otherYearIncomeFen', household.otherYearIncomeFen, '请填写其他年收入，没有就填 0'],
  ]
  return [
    ...household.persons.flatMap(missingOfPerson),
    ...wanted.flatMap(([path, value, message]) => (value === undefined ? [{ path, message }] : [])),
  ]
}

export const meansOf = (household: HouseholdRecord): Means => ({
  persons: household.persons.length,
  yearIncomeFen:
    household.persons.reduce((total, person) => total + 12 * (person.monthlyIncomeFen ?? 0), 0) +
    (household.otherYearIncomeFen ?? 0),
  yearExpensesFen: household.expenses.reduce((total, expense) => total + expense.yearFen, 0),
  accidentCostFen: household.accidentCostFen ?? 0,
})

/** With the line in force on a day; nothing while the means are not filled or no line is set. */
export function assess(household: HouseholdRecord, lines: readonly PovertyLine[], day: string): Assessment | undefined {
  const line = lineOn(lines, day)
  if (!line || missingOf(household).length > 0) return undefined
  const lineFen = household.residence === 'rural' ? line.ruralFen : line.urbanFen
  const means = meansOf(household)
  const category = categoryOf(means, lineFen)
  return {
    ...(category ? { category } : {}),
    perHeadFen: perHeadFen(means),
    lineFen,
    lineValidFrom: line.validFrom,
    yearIncomeFen: means.yearIncomeFen,
    yearExpensesFen: means.yearExpensesFen,
    persons: means.persons,
  }
}
