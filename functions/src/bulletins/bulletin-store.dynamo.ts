import type { Row, Table } from '../platform/dynamo/table.ts'
import { actRow } from '../platform/events/act.ts'
import type { BulletinRecord } from './bulletin.ts'
import type { BulletinEntry, BulletinStore } from './bulletin-store.ts'

/**
 * Access patterns of table `bulletins`
 * | question                    | pk               | sk                        | index   |
 * | one bulletin                | BUL#<bulletinId> | BUL                       |         |
 * | those in a state, by time   | <state>          | <published or saved at>#… | byState |
 * | what was done with one      | BUL#<bulletinId> | HIS#<at>#…                |         |
 */
const keyOf = (bulletinId: string) => ({ pk: `BUL#${bulletinId}`, sk: 'BUL' })
const pageSize = 20

const toRecord = ({ pk: _p, sk: _s, byStatePk: _b, byStateSk: _t, ...record }: Row) => record as unknown as BulletinRecord

const toRow = (record: BulletinRecord): Row => ({
  ...keyOf(record.bulletinId),
  ...record,
  byStatePk: record.state,
  byStateSk: `${(record.state === 'shown' && record.publishedAt) || record.savedAt}#${record.bulletinId}`,
})

/** The attribute `act` is the chain's: what was done stands under `what`. */
const historyRow = (bulletinId: string, { act: what, ...entry }: BulletinEntry): Row =>
  actRow(
    { pk: keyOf(bulletinId).pk, prefix: 'HIS' },
    {
      kind: 'bulletinChanged',
      at: entry.at,
      accountId: entry.accountId,
      byMasked: entry.byMasked,
      about: { id: bulletinId, name: entry.title },
      detail: what,
      ...(entry.note && { reason: entry.note }),
    },
    { ...entry, what },
  )

export const dynamoBulletinStore = (table: Table): BulletinStore => ({
  async byId(bulletinId) {
    const row = await table.get(keyOf(bulletinId).pk, 'BUL')
    return row && toRecord(row)
  },
  async inState(state, cursor) {
    const { rows, next } = await table.query({ index: 'byState', pk: state, newestFirst: true, limit: pageSize, cursor })
    return { bulletins: rows.map(toRecord), ...(next && { next }) }
  },
  async history(bulletinId) {
    const asked = { pk: keyOf(bulletinId).pk, beginsWith: 'HIS#', newestFirst: true, consistent: true }
    return (await table.queryAll(asked)).map(({ at, act: _act, what, accountId, byMasked, title, note }) => ({
      ...({ at, act: what, accountId, byMasked, title } as BulletinEntry),
      ...(note ? { note: note as string } : {}),
    }))
  },
  save: (before, after, entry, ...also) =>
    table.write(
      {
        table: table.name,
        put: toRow(after),
        ...(before
          ? { condition: 'version = :was', values: { ':was': before.version } }
          : { condition: 'attribute_not_exists(pk)' }),
        onFail: 'bulletin-changed',
      },
      { table: table.name, put: historyRow(after.bulletinId, entry) },
      ...also,
    ),
})
