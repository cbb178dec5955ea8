import {
  fullTermEndsOn,
  hasCommittee,
  longestPostponementMonths,
  monthsAfter,
  type Term,
  termLengthsOf,
} from 'shared-types/union-terms'
import type { OrgKind } from 'shared-types/organisations'
import { Refusal } from '../platform/refusal.ts'

const wrong = (path: string, message: string) => new Refusal('invalid-request', { fields: [{ path, message }] })

/** Why a union of this kind cannot have such a term, or its election has not been yet. */
export function termProblem(
  kind: OrgKind,
  { electedOn, years }: Term,
  today: string,
): { of: keyof Term; message: string } | undefined {
  if (!hasCommittee(kind)) return { of: 'electedOn', message: '这类工会没有委员会，不用填任期' }
  if (electedOn > today) return { of: 'electedOn', message: '当选日期不能晚于今天' }
  return termLengthsOf(kind).includes(years) ? undefined : { of: 'years', message: '县级总工会每届任期五年' }
}

export function requireTerm(kind: OrgKind, term: Term | undefined, today: string): void {
  const problem = term && termProblem(kind, term, today)
  if (problem) throw wrong(`term.${problem.of}`, problem.message)
}

const isSame = (a: Term, b: Term) => a.electedOn === b.electedOn && a.years === b.years

/** What was postponed was this term: a new one begins without. */
export function withPostponement(before: Term | undefined, given: Term | undefined): Term | undefined {
  if (!given || !before?.postponedTo || !isSame(before, given)) return given
  return { ...given, postponedTo: before.postponedTo }
}

/** Refuses a day that does not lie within half a year after the end of the term. */
export function postponed(term: Term | undefined, until: string): Term {
  if (!term) throw wrong('until', '还没有登记当选日期，请先登记')
  const endsOn = fullTermEndsOn(term)
  if (until <= endsOn) throw wrong('until', `本届到 ${endsOn} 届满，延期要晚于这一天`)
  const latest = monthsAfter(endsOn, longestPostponementMonths)
  if (until > latest) throw wrong('until', `延期最多半年，不晚于 ${latest}`)
  return { ...term, postponedTo: until }
}
