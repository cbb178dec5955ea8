import { isDeepStrictEqual } from 'node:util'
import type { Fact } from './facts.ts'

/** How facts become counters: pure, and the same whatever order they come in. */

/** A fact with the unions in which it counts, its own first. */
export type PlacedFact = Fact & { path: string[] }

/** The fact that stands under a key now. */
export type Standing = PlacedFact & { replaces: NonNullable<Fact['replaces']> }

/** How often a subject is counted within each span: it is in a counter while that is more than none. */
export type Seen = Record<string, number>

export interface Known {
  /** By `standingKey`. */
  standing: ReadonlyMap<string, Standing>
  /** By `seenKey`. */
  seen: ReadonlyMap<string, Seen>
}

export interface Counts {
  standing: Map<string, Standing>
  seen: Map<string, Seen>
  /** Union and span → code → by how much. */
  add: Map<string, { orgId: string; span: string; by: Map<string, number> }>
}

export const monthOf = (on: string) => on.slice(0, 7)
export const quarterOf = (on: string) => `${on.slice(0, 4)}Q${Math.ceil(Number(on.slice(5, 7)) / 3)}`
export const yearOf = (on: string) => on.slice(0, 4)
export const ever = 'all'

/** Within each of them a subject counts once. What every happening counts for adds up over months. */
const spansOf = (on: string) => [monthOf(on), quarterOf(on), yearOf(on), ever]

export const standingKey = ({ code, replaces }: Pick<Standing, 'code' | 'replaces'>) => `${code}#${replaces.key}`
export const seenKey = (orgId: string, code: string, subject: string) => `${orgId}#${code}#${subject}`

/** A figure as a whole and by its part: `aidPeople`, `aidPeople:金秋助学`. */
export const partCode = (code: string, part: string) => `${code}:${part}`
export const codesOf = ({ code, part }: Pick<Fact, 'code' | 'part'>): string[] =>
  part === undefined ? [code] : [code, partCode(code, part)]

/** What has to be known to count these. A fact that is replaced is taken back where it was counted, so both places are named. */
export function askedBy(facts: readonly PlacedFact[], standing: ReadonlyMap<string, Standing>) {
  const both = facts.flatMap(fact => {
    const before = fact.replaces && standing.get(standingKey({ code: fact.code, replaces: fact.replaces }))
    return before ? [fact, before] : [fact]
  })
  return both.flatMap(fact =>
    fact.subject === undefined
      ? []
      : codesOf(fact).flatMap(code => fact.path.map(orgId => ({ orgId, code, subject: fact.subject ?? '' }))),
  )
}

function put(counts: Counts, orgId: string, span: string, code: string, by: number) {
  const key = `${orgId}#${span}`
  const row = counts.add.get(key) ?? { orgId, span, by: new Map<string, number>() }
  row.by.set(code, (row.by.get(code) ?? 0) + by)
  counts.add.set(key, row)
}

function countSubject(counts: Counts, known: Known, fact: PlacedFact, subject: string, by: 1 | -1) {
  for (const code of codesOf(fact))
    for (const orgId of fact.path) {
      const key = seenKey(orgId, code, subject)
      const before = counts.seen.get(key) ?? known.seen.get(key) ?? {}
      const after = { ...before }
      for (const span of spansOf(fact.on)) {
        const was = before[span] ?? 0
        after[span] = was + by
        if (was === 0 || after[span] === 0) put(counts, orgId, span, code, by)
        if (after[span] === 0) delete after[span]
      }
      counts.seen.set(key, after)
    }
}

function apply(counts: Counts, known: Known, fact: PlacedFact, sign: 1 | -1) {
  if (fact.value === 0) return
  if (fact.subject !== undefined) return countSubject(counts, known, fact, fact.subject, sign)
  for (const code of codesOf(fact)) for (const orgId of fact.path) put(counts, orgId, monthOf(fact.on), code, sign * fact.value)
}

/** What the facts change. A fact that comes after one of a higher order changes nothing. */
export function count(facts: readonly PlacedFact[], known: Known): Counts {
  const counts: Counts = { standing: new Map(), seen: new Map(), add: new Map() }
  for (const fact of facts) {
    const { replaces } = fact
    if (replaces) {
      const key = standingKey({ code: fact.code, replaces })
      const before = counts.standing.get(key) ?? known.standing.get(key)
      if (before && before.replaces.order >= replaces.order) continue
      if (before) apply(counts, known, before, -1)
      counts.standing.set(key, { ...fact, replaces })
    }
    apply(counts, known, fact, 1)
  }
  for (const [key, row] of counts.add) if ([...row.by.values()].every(by => by === 0)) counts.add.delete(key)
  for (const [key, seen] of counts.seen) if (isDeepStrictEqual(seen, known.seen.get(key) ?? {})) counts.seen.delete(key)
  return counts
}
