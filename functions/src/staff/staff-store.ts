import type { StaffRole } from 'shared-types/contract'
import type { DelegationRecord } from './delegation.ts'

export interface GrantRecord {
  accountId: string
  orgId: string
  role: StaffRole
  givenAt: string
  givenBy: string
  nameMasked: string
  /** Rises with every delegation that rests on this role: it is not taken away past one that has just been made. */
  delegations?: number
}

/** What makes up somebody's roles. */
export interface Held {
  grants: GrantRecord[]
  received: DelegationRecord[]
}

/** A relative whose cases the declarer must not decide; the person is a keyed fingerprint. */
export interface RecusalRecord {
  recusalId: string
  personId: string
  nameMasked: string
  idNumberMasked: string
  declaredAt: string
  withdrawnAt?: string
}

/** Who may do what: what every function asks. What changes it is role-store.ts, which only few carry. */
export interface StaffStore {
  /** Their own. */
  grantsOf(accountId: string): Promise<GrantRecord[]>
  /** Their own and what is left to them, whenever; one read, consistent. */
  heldBy(accountId: string): Promise<Held>
  grantsIn(orgId: string): Promise<GrantRecord[]>
  recusalsOf(accountId: string): Promise<RecusalRecord[]>
}
