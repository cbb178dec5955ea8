import type { Table } from '../platform/dynamo/table.ts'
import type { Write } from '../platform/dynamo/transact.ts'

/** The filed form of a case goes; that somebody looked at it stays. */
export const clearApplication =
  ({ name: table }: Table) =>
  (caseId: string): Promise<Write[]> =>
    Promise.resolve([{ table, remove: { pk: `CAS#${caseId}`, sk: 'APP' } }])
