import type { Award } from 'shared-types/contest-form'
import type { RankChange, RankedRow } from 'shared-types/contest-results'

/** Ranks, pure: who shares one, who goes on, who is awarded, and what a correction changes. */

export interface Scored {
  number: string
  scoreCenti: number
}

export type Ranked<T> = T & { rank: number }

/** Best first; equal scores share a rank and the next one is left out (1, 2, 2, 4). Among equals by number, so that an order is always the same. */
export function rank<T extends Scored>(all: readonly T[]): Ranked<T>[] {
  const sorted = all.toSorted((a, b) => b.scoreCenti - a.scoreCenti || (a.number < b.number ? -1 : 1))
  let shared = 1
  return sorted.map((one, i) => {
    if (one.scoreCenti !== sorted[i - 1]?.scoreCenti) shared = i + 1
    return { ...one, rank: shared }
  })
}

/** Whoever shares the last rank that goes on, goes on: a draw is not settled by chance. */
export const goesOn = (rankOf: number, goOn: number | undefined): boolean => goOn !== undefined && rankOf <= goOn

/** Awards rise by rank: the first that reaches this far. */
export const awardFor = (rankOf: number, awards: readonly Award[]): Award | undefined =>
  awards.find(({ upToRank }) => rankOf <= upToRank)

type Row = Pick<RankedRow, 'number' | 'rank' | 'names' | 'teamName'>

const shownName = ({ names, teamName }: Row): string => teamName ?? names[0] ?? ''

/** In the order of the new ranks; who lost theirs comes last. */
export function changesBetween(before: readonly Row[], after: readonly Row[]): RankChange[] {
  const old = new Map(before.map(row => [row.number, row]))
  const now = new Set(after.map(({ number }) => number))
  const moved = after.flatMap((row): RankChange[] => {
    const oldRank = old.get(row.number)?.rank
    if (oldRank === row.rank) return []
    return [{ number: row.number, name: shownName(row), ...(oldRank ? { oldRank } : {}), newRank: row.rank }]
  })
  const lost = before.filter(({ number }) => !now.has(number))
  return [...moved, ...lost.map(row => ({ number: row.number, name: shownName(row), oldRank: row.rank }))]
}
