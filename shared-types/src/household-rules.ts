import type { HouseholdInput, Relation } from './aid-household.ts'
import type { Means } from './aid-rules.ts'

/** What a family's file says and what it still lacks before anything is applied for, pure and the same on both sides. */

export interface FilledPerson extends Pick<HouseholdInput['persons'][number], 'health' | 'work' | 'monthlyIncomeFen'> {
  relation: Relation
  /** As the reader may know it: a mask on the server. */
  name?: string | undefined
  hasIdNumber: boolean
}

type FilledMeans = Pick<HouseholdInput, 'residence' | 'housing' | 'homesOwned' | 'car' | 'hasBusiness' | 'otherYearIncomeFen'>

export interface MissingFact {
  /** As in `persons.1.idNumber`. */
  path: string
  /** How to mend it. */
  message: string
}

function missingOfPerson({ relation, name, ...person }: FilledPerson, i: number, self: string): MissingFact[] {
  const who = relation === 'self' ? self : (name ?? `第 ${i + 1} 位家人`)
  const wanted: [string, unknown, string][] = [
    ['name', name, `请填写${who}的姓名`],
    ['idNumber', person.hasIdNumber || undefined, `请填写${who}的证件号码`],
    ['health', person.health, `请选择${who}的健康状况`],
    ['work', person.work, `请选择${who}的工作状况`],
    ['monthlyIncomeFen', person.monthlyIncomeFen, `请填写${who}的月收入，没有就填 0`],
  ]
  return wanted.flatMap(([field, value, message]) => (value === undefined ? [{ path: `persons.${i}.${field}`, message }] : []))
}

/** `self`: how the applicant is addressed. */
export function missingFacts(persons: readonly FilledPerson[], means: FilledMeans, self = '您'): MissingFact[] {
  const wanted: [string, unknown, string][] = [
    ['residence', means.residence, '请选择城镇或农村'],
    ['housing', means.housing, '请选择住房情况'],
    ['homesOwned', means.homesOwned, '请填写有几套住房'],
    ['car', means.car, '请选择有没有汽车'],
    ['hasBusiness', means.hasBusiness, '请选择有没有开办企业或雇人的店铺'],
    ['otherYearIncomeFen', means.otherYearIncomeFen, '请填写其他年收入，没有就填 0'],
  ]
  return [
    ...persons.flatMap((person, i) => missingOfPerson(person, i, self)),
    ...wanted.flatMap(([path, value, message]) => (value === undefined ? [{ path, message }] : [])),
  ]
}

interface Money extends Pick<HouseholdInput, 'otherYearIncomeFen' | 'accidentCostFen'> {
  persons: readonly Pick<HouseholdInput['persons'][number], 'monthlyIncomeFen'>[]
  expenses: readonly { yearFen: number }[]
}

/** A year's money of the family, in fen. */
export const meansOf = ({ persons, expenses, otherYearIncomeFen = 0, accidentCostFen = 0 }: Money): Means => ({
  persons: persons.length,
  yearIncomeFen: persons.reduce((total, person) => total + 12 * (person.monthlyIncomeFen ?? 0), 0) + otherYearIncomeFen,
  yearExpensesFen: expenses.reduce((total, expense) => total + expense.yearFen, 0),
  accidentCostFen,
})
