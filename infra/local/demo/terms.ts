import type { OrgKind } from 'shared-types/organisations'
import { hasCommittee, monthsAfter, type Term } from 'shared-types/union-terms'

/**
 * Terms as a county has them on any day: most run, some end within months, a few ran out unnoticed, of some nobody knows. `i`: which
 * union of the county it is.
 */
export function demoTerm(kind: OrgKind, i: number, today: string): Term | undefined {
  if (!hasCommittee(kind) || i % 16 === 15) return undefined
  const years = kind === 'countyFederation' || i % 3 === 0 ? 5 : 3
  const monthsSince = i % 14 === 13 ? years * 12 + 2 : (i * 7) % (years * 12 - 1)
  return { ordinal: 1 + (i % 6), electedOn: monthsAfter(today, -monthsSince), years }
}
