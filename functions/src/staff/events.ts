import type { StaffRole } from 'shared-types/contract'

/** What happens to roles. Names masked. */
interface Delegated {
  delegationId: string
  fromAccountId: string
  fromMasked: string
  toAccountId: string
  toMasked: string
  orgNames: string[]
  fromOn: string
  untilOn: string
}

export type StaffEvents = {
  /** `handTo`: the union that takes what waits, where somebody has chosen one. */
  'staff.grantTaken': { accountId: string; orgId: string; role: StaffRole; handTo?: string }
  'staff.delegated': Delegated
  'staff.delegationEnded': Delegated & { end: 'withdrawn' | 'declined' | 'roleTaken' }
}

export type DelegableRole = Exclude<StaffRole, 'auditor'>
