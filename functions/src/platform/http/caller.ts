import type { Access, StaffRole } from 'shared-types/contract'
import type { Standing } from 'shared-types/identity'

/** A role in an organisation and everything below it. */
export interface CallerGrant {
  role: StaffRole
  orgId: string
}

/** Who is calling, read afresh for every request: a role taken away or a session ended works at once. */
export interface Caller {
  standing: 'guest' | Standing
  /** What rate limits count by: the account, or a fingerprint of a guest's address (`guest` where nothing is counted). */
  rateKey: string
  account?: { accountId: string; sessionId: string; personId?: string }
  /** Empty at endpoints that ask for no role. */
  grants: CallerGrant[]
}

/** A caller of whom an endpoint's access check has made sure. */
export interface Actor {
  accountId: string
  sessionId: string
  personId: string | undefined
  grants: CallerGrant[]
}

const rank = { guest: 0, 'signed-in': 1, verified: 2, member: 3 } as const

/** A member has been verified; the order is what makes `verified` include members. */
export function mayCall(access: Access, caller: Caller): 'yes' | 'not-signed-in' | 'not-allowed' {
  if (access === 'guest') return 'yes'
  if (!caller.account) return 'not-signed-in'
  if (typeof access === 'object') return caller.grants.some(grant => access.staff.includes(grant.role)) ? 'yes' : 'not-allowed'
  return rank[caller.standing] >= rank[access] ? 'yes' : 'not-allowed'
}
