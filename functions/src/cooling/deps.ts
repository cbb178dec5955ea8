import type { CallerStore } from '../identity/index.ts'
import type { LedgerStore } from '../ledger/index.ts'
import type { OrganisationStore } from '../organisations/index.ts'
import type { Clock } from '../platform/clock.ts'
import type { Table } from '../platform/dynamo/table.ts'
import type { Secrets } from '../platform/secrets-shape.ts'
import type { Emptied, QuotaStore } from '../quota/index.ts'
import type { StaffStore } from '../staff/index.ts'
import type { StationDeps } from '../stations/index.ts'
import type { CoolingStore } from './cooling-store.ts'
import type { VoucherStore } from './voucher-store.ts'

export interface CoolingDeps extends Pick<StationDeps, 'stations' | 'keepers'> {
  cooling: CoolingStore
  vouchers: VoucherStore
  ledger: LedgerStore
  quota: QuotaStore
  emptied: Emptied
  identity: Pick<CallerStore, 'accountById'>
  organisations: OrganisationStore
  staff: StaffStore
  clock: Clock
  secrets(): Promise<Secrets>
  mediaTable: Table
}
