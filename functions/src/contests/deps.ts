import type { CaseDeps } from '../cases/index.ts'
import type { IdentityStore } from '../identity/index.ts'
import type { MembershipDeps } from '../membership/index.ts'
import type { Table } from '../platform/dynamo/table.ts'
import type { Emptied, QuotaStore } from '../quota/index.ts'
import type { BroadcastStore } from './broadcast-store.ts'
import type { ContestStore } from './contest-store.ts'
import type { EntryStore } from './entry-store.ts'

export interface ContestDeps extends CaseDeps {
  contests: ContestStore
  entries: EntryStore
  quota: QuotaStore
  emptied: Emptied
  identity: IdentityStore
  memberships: MembershipDeps['memberships']
  broadcasts: BroadcastStore
  /** Where announcements are put. */
  contestTable: Table
}
