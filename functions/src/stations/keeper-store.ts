import type { Write } from '../platform/dynamo/transact.ts'
import type { KeeperRecord } from './station.ts'

export interface KeeperInvitation {
  code: string
  stationId: string
  stationName: string
  expiresAt: string
  usedAt?: string
}

/** A station has one or two; more would be nobody's. */
export const mostKeepers = 5

export interface KeeperStore {
  of(stationId: string): Promise<KeeperRecord[]>
  keptBy(accountId: string): Promise<KeeperRecord[]>
  find(stationId: string, accountId: string): Promise<KeeperRecord | undefined>
  invite(invitation: KeeperInvitation, ...also: Write[]): Promise<void>
  invitation(code: string): Promise<KeeperInvitation | undefined>
  /** Refuses with `invitation-used-or-expired` and `too-many-keepers`. */
  accept(invitation: KeeperInvitation, keeper: KeeperRecord, at: Date, ...also: Write[]): Promise<void>
  /** Refuses with `not-found` when that account is no keeper. */
  remove(keeper: KeeperRecord, ...also: Write[]): Promise<void>
}
