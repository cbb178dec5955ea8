import type { MembershipState } from 'shared-types/membership-state'
import type { Standing } from 'shared-types/identity'

/** One WeChat identity. Person, phone and standing are attributes of it: phones are recycled and families share them. */
export interface Account {
  accountId: string
  createdAt: string
  /** Bound when a committee has approved a joining, never before: typing a number proves nothing. */
  personId?: string
  nameMasked?: string
  phoneMasked?: string
  phoneHash?: string
  verifiedAt?: string
  membershipState?: MembershipState
}

/** 保留会籍 keeps membership without dues or vote: still a member to everything that asks. */
const memberStates: readonly (MembershipState | undefined)[] = ['active', 'retained']

export function standingOf(account: Account): Standing {
  if (memberStates.includes(account.membershipState)) return 'member'
  return account.verifiedAt ? 'verified' : 'signed-in'
}
