import type { MembershipState, SettableState } from 'shared-types/membership-state'

/** One person, one membership: where the labour relation is (会籍办法). Its history is kept beside it, dated. */
export interface MembershipRecord {
  personId: string
  accountId?: string
  memberNumber: string
  state: MembershipState
  orgId: string
  nameMasked: string
  /** Of a `merged` record: the person whose record it was a double of. */
  mergedInto?: string
  joinedOn: string
  version: number
}

export type HistoryChange =
  | 'joined'
  | 'enrolled'
  | 'claimed'
  | 'transferred'
  | 'retained'
  | 'restored'
  | 'left'
  | 'removed'
  | 'deceased'
  | 'rejoined'
  | 'merged'
  /** Name or number of the person, as they asked. */
  | 'corrected'
  /** This record was a double of another, and ended; or such a one went into this. */
  | 'doubleClosed'
  | 'doubleTakenIn'

export interface HistoryEntry {
  at: string
  effectiveOn: string
  change: HistoryChange
  orgId: string
  orgName: string
  note?: string
  /** The person whose record went into this one. */
  takenInId?: string
  byAccountId?: string
}

/** Counted as a member of the union, holds a card. */
export const isMember = (state: MembershipState): boolean => state === 'active' || state === 'retained'

/**
 * What staff may record. Retaining is for retirement, unemployment, long illness; `removed` and `deceased` lead back only as the mending
 * of a mistake; who has left comes back by applying.
 */
const staffMay: Record<MembershipState, readonly SettableState[]> = {
  active: ['retained', 'left', 'removed', 'deceased'],
  retained: ['active', 'left', 'removed', 'deceased'],
  left: [],
  removed: ['active'],
  deceased: ['active'],
  merged: [],
}

export const statesStaffMaySet = (state: MembershipState) => staffMay[state]

export function memberMay(state: MembershipState): ('transfer' | 'leave' | 'rejoin')[] {
  if (isMember(state)) return ['transfer', 'leave']
  return state === 'deceased' || state === 'merged' ? [] : ['rejoin']
}

export const changeNamed = (to: SettableState): HistoryChange => (to === 'active' ? 'restored' : to)

export type Outcome = 'join' | 'transfer' | 'rejoin' | 'claim' | 'already-member-here' | 'member-state-forbids'

/** What a joining form means for somebody with this membership; `isBound`: some account is theirs. */
export function outcomeOf(standing: MembershipRecord | undefined, orgId: string, isBound: boolean): Outcome {
  if (!standing) return 'join'
  if (standing.state === 'deceased' || standing.state === 'merged') return 'member-state-forbids'
  if (!isMember(standing.state)) return 'rejoin'
  if (standing.orgId !== orgId) return 'transfer'
  return isBound ? 'already-member-here' : 'claim'
}
