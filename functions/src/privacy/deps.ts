import type { AidDeps } from '../aid/index.ts'
import type { ContestDeps } from '../contests/index.ts'
import type { ConsentTextStore } from '../identity/index.ts'
import type { MembershipDeps } from '../membership/index.ts'
import type { Table } from '../platform/dynamo/table.ts'
import type { ClearingStore } from './clearing-store.ts'
import type { ClosingStore } from './closing-store.ts'
import type { CopyStore } from './copy-store.ts'
import type { OwnPart } from './own-copy.ts'

export interface ClosingDeps extends Omit<MembershipDeps, 'tables' | 'cipher'> {
  closings: ClosingStore
  aid: Pick<AidDeps['aid'], 'byCase'>
  entries: Pick<ContestDeps['entries'], 'ofPerson'>
  contests: Pick<ContestDeps['contests'], 'byId'>
  /** Where the account's mark stands that moves when something begins (identity/account-hold.ts), and the account itself. */
  tables: { identity: Table; cases: Table; staff: Table; contests: Table }
}

export interface CopyDeps extends Pick<ClosingDeps, 'cases' | 'clock'> {
  copies: CopyStore
  /** One of each capability that keeps anything of a person. */
  parts: readonly OwnPart[]
}

export interface PrivacyDeps extends ClosingDeps, CopyDeps {
  clearing: ClearingStore
  consentTexts: ConsentTextStore
}
