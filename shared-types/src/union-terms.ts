import type { OrgKind } from './organisations.ts'

/**
 * The term of office of a union's committee (届). Three or five years for a grassroots union, five for a county's: 工会法 (2021), article
 * 16. When it has run out there is an election (换届); the level above may let it wait, as a rule half a year at most: 中国工会章程, the
 * chapters on local and grassroots organisations.
 */
export const termLengths = [3, 5] as const

export interface Term {
  /** 第几届. */
  ordinal?: number | undefined
  /** A local day, as all days here. */
  electedOn: string
  years: (typeof termLengths)[number]
  /** Granted by the level above; counts from the end of the term. */
  postponedTo?: string | undefined
}

/** How long before its end a term is said to be ending: an election takes some months to prepare. */
export const endingMonths = 6
export const longestPostponementMonths = 6

/** `unknown`: nobody has put down when the committee was elected. */
export const termStates = ['over', 'ending', 'unknown', 'running'] as const
export type TermState = (typeof termStates)[number]

/** The same day some months later; the last of the month where that month is shorter. */
export function monthsAfter(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10)
}

/** The day on which it ends when nothing is postponed. */
export const fullTermEndsOn = ({ electedOn, years }: Term): string => monthsAfter(electedOn, years * 12)

export const termEndsOn = (term: Term): string => term.postponedTo ?? fullTermEndsOn(term)

export function termStateOf(term: Term | undefined, today: string): TermState {
  if (!term) return 'unknown'
  const endsOn = termEndsOn(term)
  if (endsOn <= today) return 'over'
  return endsOn <= monthsAfter(today, endingMonths) ? 'ending' : 'running'
}

/** A group has a leader, and a pool holds members for others: neither elects a committee. */
export const hasCommittee = (kind: OrgKind): boolean => kind !== 'unionGroup' && kind !== 'holdingPool'

export const termLengthsOf = (kind: OrgKind): readonly number[] => (kind === 'countyFederation' ? [5] : termLengths)
