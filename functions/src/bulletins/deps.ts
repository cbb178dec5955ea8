import type { OrganisationStore } from '../organisations/index.ts'
import type { Clock } from '../platform/clock.ts'
import type { Table } from '../platform/dynamo/table.ts'
import type { StaffStore } from '../staff/index.ts'
import type { BulletinStore } from './bulletin-store.ts'

export interface BulletinDeps {
  bulletins: BulletinStore
  organisations: OrganisationStore
  staff: Pick<StaffStore, 'grantsOf' | 'grantsIn'>
  ownTable: Table
  clock: Clock
}
