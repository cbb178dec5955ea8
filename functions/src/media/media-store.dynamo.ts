import type { Row, Table } from '../platform/dynamo/table.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import { Refusal } from '../platform/refusal.ts'
import type { MediaRecord } from './media.ts'
import type { MediaStore } from './media-store.ts'
import { dueAtOnce, keyOf, unattached } from './media-writes.ts'

/**
 * Access patterns of table `media`
 * | question                             | pk            | sk    |
 * | one photo                            | MED#<mediaId> | MED   |
 * | not attached, the longest due first  | byDue: DUE    | dueAt |
 * An attached photo leaves the index. Rows end by the job, never by themselves: a row that was gone could not tell what to remove.
 */
const pageSize = 100

const toRecord = ({ pk: _pk, sk: _sk, byDuePk: _duePk, byDueSk: dueAt, ...row }: Row): MediaRecord =>
  ({ ...row, ...(dueAt ? { dueAt } : {}) }) as unknown as MediaRecord

export const dynamoMediaStore = (table: Table): MediaStore => ({
  begin: ({ dueAt = '', ...record }, ...also) =>
    table.write(
      {
        table: table.name,
        put: { ...keyOf(record.mediaId), ...record, ...unattached(dueAt) },
        condition: 'attribute_not_exists(pk)',
      },
      ...also,
    ),
  async find(mediaId) {
    const { pk, sk } = keyOf(mediaId)
    const row = await table.get(pk, sk)
    return row && toRecord(row)
  },
  markReady: (mediaId, ...also) =>
    table.write(
      {
        table: table.name,
        key: keyOf(mediaId),
        update: 'SET #state = :ready',
        condition: '#state IN (:waiting, :ready)',
        names: { '#state': 'state' },
        values: { ':ready': 'ready', ':waiting': 'waiting' },
        onFail: 'not-found',
      },
      ...also,
    ),
  async unattachedBefore(at) {
    const { rows } = await table.query({ index: 'byDue', pk: 'DUE', between: [dueAtOnce, at.toISOString()], limit: pageSize })
    return rows.map(row => String(row.pk).slice('MED#'.length))
  },
  async claimRemoval(mediaId) {
    const claim: Write = {
      table: table.name,
      key: keyOf(mediaId),
      update: 'SET #state = :removing',
      condition: 'attribute_exists(pk) AND attribute_not_exists(attachedTo)',
      names: { '#state': 'state' },
      values: { ':removing': 'removing' },
      onFail: 'not-found',
    }
    try {
      await table.write(claim)
      return true
    } catch (error) {
      if (error instanceof Refusal && error.code === 'not-found') return false
      throw error
    }
  },
  forget: mediaId => table.write({ table: table.name, remove: keyOf(mediaId) }),
})
