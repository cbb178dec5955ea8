import type { CaseKind } from 'shared-types/cases'
import type { MembershipState } from 'shared-types/membership-state'
import type { Occupation } from 'shared-types/organisations'

interface AboutCase {
  caseId: string
  kind: CaseKind
  number: string
  accountId: string
  orgName: string
}

/** What membership announces. Ids and names of unions only. */
export type MembershipEvents = {
  'membership.filed': AboutCase & { dueOn: string }
  'membership.returned': AboutCase & { fixCount: number }
  'membership.rejected': AboutCase
  'membership.stepApproved': AboutCase & { nextOrgName: string }
  'membership.joined': AboutCase & {
    personId: string
    orgId: string
    memberNumber: string
    outcome: 'join' | 'transfer' | 'rejoin'
    occupation?: Occupation
  }
  'membership.released': AboutCase & { what: 'phone' | 'account' }
  'membership.corrected': AboutCase & { what: 'name' | 'phone' | 'both' }
  /** An account is bound to a membership that a union had already. */
  'membership.claimed': { accountId: string; personId: string; orgId: string; orgName: string; memberNumber: string }
  /** Somebody whom a committee had on paper; `joinedOn` may be years ago. */
  'membership.enrolled': { personId: string; orgId: string; joinedOn: string; state: MembershipState; occupation?: Occupation }
  'membership.rosterSent': { rosterId: string }
  /** Two records of one person became one; `personId` is whose record stays. */
  'membership.doublesMerged': {
    accountId?: string
    personId: string
    orgId: string
    orgName: string
    memberNumber: string
  }
  'membership.changed': { accountId?: string; personId: string; orgId: string; orgName: string; state: MembershipState }
}
