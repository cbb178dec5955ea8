import type { Scoring } from 'shared-types/contest-form'
import type { Sheet } from 'shared-types/contest-results'
import { type Doer, sharesPerson } from '../../platform/http/caller.ts'
import { Refusal } from '../../platform/refusal.ts'

/** From what judges wrote to one score; all in integer hundredths. */

/** A sheet as it is kept. `second` is what somebody else typed as its total. */
export interface SheetRecord {
  contestId: string
  stageKey: string
  tradeKey: string
  entryId: string
  judge: number
  pointsCenti: Record<string, number>
  totalCenti: number
  enteredBy: Typist
  enteredAt: string
  second?: { totalCenti: number; by: Typist; at: string }
  version: number
}

export type Typist = Doer

/** Recorded by hand: came, and did not compete. */
export interface AbsenceRecord {
  entryId: string
  by: Typist
  at: string
}

/** Who has had a hand in any of them. */
export const typistsOf = (sheets: readonly Pick<SheetRecord, 'enteredBy' | 'second'>[]): Typist[] =>
  eachOnce(sheets.flatMap(({ enteredBy, second }) => [enteredBy, ...(second ? [second.by] : [])]))

/** Somebody who has also stood in for a colleague is there for each of them. */
export const eachOnce = (typists: readonly Typist[]): Typist[] => [
  ...new Map(typists.map(typist => [`${typist.accountId} ${typist.standsInFor?.accountId ?? ''}`, typist])).values(),
]

export const stateOf = (sheet: SheetRecord | undefined): Sheet['state'] => {
  if (!sheet) return 'missing'
  if (!sheet.second) return 'entered'
  return sheet.second.totalCenti === sheet.totalCenti ? 'checked' : 'different'
}

/** Who is to type the total again must not have seen it; once two have typed, both are shown. */
export function describeSheet(judge: number, sheet: SheetRecord | undefined, viewer: Typist): Sheet {
  const state = stateOf(sheet)
  if (!sheet) return { judge, state, version: 0, enteredByMe: false }
  const { pointsCenti, totalCenti, second, version } = sheet
  const enteredByMe = sharesPerson(sheet.enteredBy, viewer)
  return {
    judge,
    state,
    version,
    enteredByMe,
    ...(enteredByMe || state !== 'entered' ? { pointsCenti, totalCenti } : {}),
    ...(second && state === 'different' ? { secondCenti: second.totalCenti } : {}),
  }
}

export const totalOf = (pointsCenti: Record<string, number>): number =>
  Object.values(pointsCenti).reduce((sum, points) => sum + points, 0)

/** Every criterion and nothing else, none above what it gives at most. */
export function requireFit({ criteria }: Scoring, pointsCenti: Record<string, number>): void {
  const known = new Map(criteria.map(({ criterionKey, most }) => [criterionKey, most]))
  const fields = Object.entries(pointsCenti).flatMap(([key, points]) => {
    const most = known.get(key)
    if (most === undefined) return [{ path: `pointsCenti.${key}`, message: '没有这个评分项' }]
    return points > most * 100 ? [{ path: `pointsCenti.${key}`, message: `最多 ${most} 分` }] : []
  })
  for (const key of known.keys())
    if (pointsCenti[key] === undefined) fields.push({ path: `pointsCenti.${key}`, message: '请填写得分' })
  if (fields.length > 0) throw new Refusal('invalid-request', { fields })
}

/** One highest and one lowest are left out, however many are equal to them. */
export function counting(totals: readonly number[], { dropsHighAndLow }: Pick<Scoring, 'dropsHighAndLow'>): number[] {
  const sorted = totals.toSorted((a, b) => a - b)
  return dropsHighAndLow && sorted.length >= 3 ? sorted.slice(1, -1) : sorted
}

/** Mean of what counts, half a hundredth up. Needs at least one total. */
export function scoreOf(totals: readonly number[], scoring: Pick<Scoring, 'dropsHighAndLow'>): number {
  const counted = counting(totals, scoring)
  const sum = counted.reduce((all, total) => all + total, 0)
  return Math.floor((2 * sum + counted.length) / (2 * counted.length))
}
