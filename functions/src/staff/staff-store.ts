import type { StaffRole } from 'shared-types/contract'
import type { Write } from '../platform/dynamo/transact.ts'

export interface GrantRecord {
  accountId: string
  orgId: string
  role: StaffRole
  givenAt: string
  givenBy: string
  nameMasked: string
}

export interface Invitation {
  code: string
  orgId: string
  role: StaffRole
  givenBy: string
  expiresAt: string
  usedAt?: string
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

export interface StaffStore {
  grantsOf(accountId: string): Promise<GrantRecord[]>
  grantsIn(orgId: string): Promise<GrantRecord[]>
  /** Takes part in other transactions when demo data or a founding gives first roles. */
  giveGrant(grant: GrantRecord, ...also: Write[]): Promise<void>
  takeGrant(grant: GrantRecord, takenBy: string, at: Date): Promise<void>
  addInvitation(invitation: Invitation, at: Date, ...also: Write[]): Promise<void>
  invitation(code: string): Promise<Invitation | undefined>
  /** One acceptance wins; the grant and the use of the code are one transaction. */
  acceptInvitation(invitation: Invitation, grant: GrantRecord, at: Date, ...also: Write[]): Promise<void>
  recusalsOf(accountId: string): Promise<RecusalRecord[]>
  addRecusal(accountId: string, recusal: RecusalRecord, ...also: Write[]): Promise<void>
  /** Refuses when there is none such. */
  withdrawRecusal(accountId: string, recusalId: string, at: Date): Promise<void>
}
