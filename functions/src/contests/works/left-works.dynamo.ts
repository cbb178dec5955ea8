import type { FieldCipher } from '../../platform/crypto/field-cipher.ts'
import type { Row, Table } from '../../platform/dynamo/table.ts'
import { openWorkDraft, workDraftDueKey, workDraftKey } from './work-store.dynamo.ts'
import type { LeftWorkStore } from './left-works.ts'

/**
 * Access patterns of table `contests`, drafts of works that were left
 * | question                    | pk              | sk                      |
 * | drafts of an account        | ACC#<accountId> | WDR#…                   |
 * | drafts to look at on a day  | LEFT#<day>      | <accountId>#<contestId> |
 */
export function dynamoLeftWorkStore(table: Table, cipher: FieldCipher): LeftWorkStore {
  const open = (row: Row) => openWorkDraft(table, cipher, row)
  return {
    ofAccount: async accountId =>
      Promise.all((await table.queryAll({ pk: `ACC#${accountId}`, beginsWith: 'WDR#', consistent: true })).map(open)),
    dueOn: async day =>
      (await table.queryAll({ pk: workDraftDueKey(day).pk, consistent: true })).map(({ sk }) => {
        const [accountId = '', contestId = ''] = String(sk).split('#')
        return { accountId, contestId }
      }),
    async one(accountId, contestId) {
      const { pk, sk } = workDraftKey(accountId, contestId)
      const row = await table.get(pk, sk)
      return row && open(row)
    },
    removing: ({ accountId, contestId, version }) => ({
      table: table.name,
      remove: workDraftKey(accountId, contestId),
      condition: 'version = :was',
      values: { ':was': version },
      onFail: 'draft-changed',
    }),
    lookingAgain: (draft, day) => ({ table: table.name, put: workDraftDueKey(day, draft) }),
    looked: (draft, day) => ({ table: table.name, remove: workDraftDueKey(day, draft) }),
    save: (...writes) => table.write(...writes),
  }
}
