import type { Row, Table } from '../../platform/dynamo/table.ts'
import { draftDueKey, draftKey } from './aid-store.dynamo.ts'
import type { LeftDraft, LeftDraftStore } from './left-drafts.ts'

/**
 * Access patterns of table `aid`, drafts that were left
 * | question                    | pk              | sk                        |
 * | drafts of an account        | ACC#<accountId> | DRF#…                     |
 * | drafts to look at on a day  | LEFT#<day>      | <accountId>#<programmeId> |
 */
const toDraft = ({ pk: _p, sk: _s, sealed: _sealed, goneAfter: _gone, ...draft }: Row) => draft as unknown as LeftDraft

export const dynamoLeftDraftStore = (table: Table): LeftDraftStore => ({
  ofAccount: async accountId =>
    (await table.queryAll({ pk: `ACC#${accountId}`, beginsWith: 'DRF#', consistent: true })).map(toDraft),
  dueOn: async day =>
    (await table.queryAll({ pk: draftDueKey(day).pk, consistent: true })).map(({ sk }) => {
      const [accountId = '', programmeId = ''] = String(sk).split('#')
      return { accountId, programmeId }
    }),
  async one(accountId, programmeId) {
    const { pk, sk } = draftKey(accountId, programmeId)
    const row = await table.get(pk, sk)
    return row && toDraft(row)
  },
  removing: ({ accountId, programmeId, version }) => ({
    table: table.name,
    remove: draftKey(accountId, programmeId),
    condition: 'version = :was',
    values: { ':was': version },
    onFail: 'draft-changed',
  }),
  lookingAgain: (draft, day) => ({ table: table.name, put: draftDueKey(day, draft) }),
  looked: (draft, day) => ({ table: table.name, remove: draftDueKey(day, draft) }),
  save: (...writes) => table.write(...writes),
})
