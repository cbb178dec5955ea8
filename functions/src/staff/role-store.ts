import type { StaffRole } from 'shared-types/contract'
import type { Write } from '../platform/dynamo/transact.ts'
import type { DelegationRecord } from './delegation.ts'
import type { GrantRecord, RecusalRecord } from './staff-store.ts'

export interface Invitation {
  code: string
  orgId: string
  role: StaffRole
  givenBy: string
  expiresAt: string
  usedAt?: string
}

/** Giving, taking and leaving roles, and declaring relatives: what only the function of the roles does. */
export interface RoleStore {
  /** Takes part in other transactions when demo data or a founding gives first roles. */
  giveGrant(grant: GrantRecord, ...also: Write[]): Promise<void>
  addInvitation(invitation: Invitation, at: Date, ...also: Write[]): Promise<void>
  invitation(code: string): Promise<Invitation | undefined>
  /** Neither used nor expired. */
  openInvitationsBy(accountId: string, now: Date): Promise<Invitation[]>
  /** One acceptance wins; the grant and the use of the code are one transaction. */
  acceptInvitation(
    invitation: Invitation,
    grant: GrantRecord,
    restsOn: GrantRecord | undefined,
    at: Date,
    ...also: Write[]
  ): Promise<void>
  addRecusal(accountId: string, recusal: RecusalRecord, ...also: Write[]): Promise<void>
  /** Refuses when there is none such. */
  withdrawRecusal(accountId: string, recusalId: string, at: Date): Promise<void>
  /** Refuses with `try-again` when a delegation has been made that rests on it since it was read. */
  takeGrant(grant: GrantRecord, takenBy: string, at: Date, ...also: Write[]): Promise<void>
  /** What somebody has left to others, over or not. */
  givenBy(accountId: string): Promise<DelegationRecord[]>
  /** What is left to others in a union, whenever; may lag. */
  delegationsIn(orgId: string): Promise<DelegationRecord[]>
  /** `restsOn`: the roles as they were read; refused with `try-again` when one of them has gone or changed. */
  delegate(delegations: DelegationRecord[], restsOn: GrantRecord[], ...also: Write[]): Promise<void>
  /** Writes for the caller's transaction; refused with `try-again` when one has ended in this moment. */
  ending(delegations: DelegationRecord[], end: NonNullable<DelegationRecord['end']>, by: string, at: Date): Write[]
  save(...writes: Write[]): Promise<void>
}
