import type { CaseDeps } from '../cases/index.ts'
import type { Table } from '../platform/dynamo/table.ts'
import type { ComplaintStore } from './complaint-store.ts'

export interface ComplaintDeps extends CaseDeps {
  complaints: ComplaintStore
  complaintTable: Table
}
