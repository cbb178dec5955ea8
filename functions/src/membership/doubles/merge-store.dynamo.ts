import type { Row, Table } from '../../platform/dynamo/table.ts'
import type { Write } from '../../platform/dynamo/transact.ts'
import { actRow } from '../../platform/events/act.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { MergeRecord } from './merge.ts'
import type { MergeReveal, MergeStore } from './merge-store.ts'

/**
 * Access patterns of merges in table `membership`
 * | question                              | pk               | sk                      | index          |
 * | one proposal                          | MRG#<mergeId>    | MRG                     |                |
 * | those that are open, or have ended    | MRG#<open|ended> | <proposedAt>#<mergeId>  | byOrganisation |
 * | the open one about a person's record  | PER#<personId>   | MRG                     |                |
 * | who looked at a person's plain values | PER#<personId>   | REV#<at>#…              |                |
 */
const pageSize = 50
const pointerKey = (personId: string) => ({ pk: `PER#${personId}`, sk: 'MRG' })

const toRow = (record: MergeRecord): Row => ({
  pk: `MRG#${record.mergeId}`,
  sk: 'MRG',
  ...record,
  byOrganisationPk: `MRG#${record.state === 'open' ? 'open' : 'ended'}`,
  byOrganisationSk: `${record.proposedAt}#${record.mergeId}`,
})

function toRecord({ pk: _p, sk: _s, byOrganisationPk: _a, byOrganisationSk: _b, ...record }: Row): MergeRecord {
  return record as unknown as MergeRecord
}

export const dynamoMergeStore = (table: Table): MergeStore => ({
  byId: async mergeId => {
    const row = await table.get(`MRG#${mergeId}`, 'MRG')
    return row && toRecord(row)
  },
  openOf: async personId => (await table.get(`PER#${personId}`, 'MRG'))?.mergeId as string | undefined,
  async list(state, cursor) {
    const { rows, next } = await table.query({
      index: 'byOrganisation',
      pk: `MRG#${state}`,
      newestFirst: true,
      limit: pageSize,
      cursor,
    })
    return { merges: rows.map(toRecord), ...(next ? { next } : {}) }
  },
  reveals: async personId => (await table.queryAll({ pk: `PER#${personId}`, beginsWith: 'REV#' })) as unknown as MergeReveal[],
  noteReveal: ({ personId, number, orgId }, entry) => {
    const { at, accountId, byMasked, field, reason } = entry
    const about = { id: personId, number }
    const facts = { kind: 'plainSeen' as const, at, accountId, byMasked, orgId, about, detail: field, reason }
    return table.write({ table: table.name, put: actRow({ pk: `PER#${personId}`, prefix: 'REV' }, facts, entry) })
  },
  proposing: record => [
    { table: table.name, put: toRow(record), condition: 'attribute_not_exists(pk)' },
    ...[record.goingId, record.stayingId].map((personId): Write => ({
      table: table.name,
      put: { ...pointerKey(personId), mergeId: record.mergeId },
      condition: 'attribute_not_exists(pk)',
      onFail: standing => new Refusal('merge-open', standing?.mergeId ? { about: standing.mergeId as string } : {}),
    })),
  ],
  ending: (before, after) => [
    {
      table: table.name,
      put: toRow(after),
      condition: 'version = :was',
      values: { ':was': before.version },
      onFail: 'case-changed',
    },
    ...[before.goingId, before.stayingId].map((personId): Write => ({ table: table.name, remove: pointerKey(personId) })),
  ],
})
