import type { BudgetWords, ProgrammeWords } from 'shared-types/aid-programme-endpoints'
import type { PovertyLine } from 'shared-types/aid-programmes'
import type { DraftStore } from '../drafts/index.ts'
import type { LedgerStore } from '../ledger/index.ts'
import type { MediaLinks } from '../media/index.ts'
import type { MembershipDeps } from '../membership/index.ts'
import type { Table } from '../platform/dynamo/table.ts'
import type { AidStore } from './application/aid-store.ts'
import type { HouseholdStore } from './household/household-store.ts'
import type { BatchStore } from './payment/batch-store.ts'
import type { ProgrammeStore } from './programme/programme-store.ts'

/** The rooms that an application for aid touches in one transaction. */
export interface AidDeps extends Omit<MembershipDeps, 'tables'> {
  programmes: ProgrammeStore
  programmeDrafts: DraftStore<ProgrammeWords>
  lineDrafts: DraftStore<PovertyLine>
  budgetDrafts: DraftStore<BudgetWords>
  households: HouseholdStore
  aid: AidStore
  batches: BatchStore
  ledger: LedgerStore
  photoLink: MediaLinks
  tables: { aid: Table; media: Table }
}
