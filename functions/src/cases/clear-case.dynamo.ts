import type { Table } from '../platform/dynamo/table.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import { dynamoCaseStore, keepKey } from './case-store.dynamo.ts'
import type { ClearCaseStore } from './clear-case.ts'

/** Instead of whose it was. */
const clearedTitle = '已到期清除'

export function dynamoClearCaseStore(table: Table): ClearCaseStore {
  const { byId } = dynamoCaseStore(table)
  return {
    byId,
    keptUntil: async day => (await table.queryAll({ index: 'byDue', pk: keepKey(day) })).map(row => row.byDueSk as string),
    async clearingCourse(caseId) {
      const rows = await table.queryAll({ pk: `CAS#${caseId}`, beginsWith: 'EVT#', consistent: true })
      return rows
        .filter(({ note, fixes }) => note !== undefined || fixes !== undefined)
        .map(({ pk, sk }): Write => ({
          table: table.name,
          key: { pk: String(pk), sk: String(sk) },
          update: 'REMOVE note, fixes',
          condition: 'attribute_exists(pk)',
        }))
    },
    clearing: ({ caseId, version }, at) => ({
      table: table.name,
      key: { pk: `CAS#${caseId}`, sk: 'CAS' },
      // The lock names the person; nobody opens the case again once its file is gone.
      update: `SET titleMasked = :title, #lock = :lock, clearedAt = :at, version = version + :one
        REMOVE personId, rejectReason, byDuePk, byDueSk`,
      condition: 'version = :was AND attribute_exists(endedAt)',
      names: { '#lock': 'lock' },
      values: {
        ':title': clearedTitle,
        ':lock': `cleared#${caseId}`,
        ':at': at.toISOString(),
        ':one': 1,
        ':was': version,
      },
      onFail: 'case-changed',
    }),
    save: (...writes) => table.write(...writes),
  }
}
