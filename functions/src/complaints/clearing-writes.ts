import type { Table } from '../platform/dynamo/table.ts'
import type { Write } from '../platform/dynamo/transact.ts'

export const clearComplaint =
  ({ name: table }: Table) =>
  (caseId: string): Promise<Write[]> =>
    Promise.resolve([{ table, remove: { pk: `CPL#${caseId}`, sk: 'CPL' } }])
