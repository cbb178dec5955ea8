import type { Row, Table } from '../platform/dynamo/table.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import type { ClosingRecord } from './closing.ts'
import type { ClosingStore } from './closing-store.ts'

/**
 * Access patterns of closings in table `privacy`
 * | question                        | pk              | sk          |
 * | one closing                     | CLO#<closingId> | CLO         |
 * | the closing of an account       | ACC#<accountId> | CLO         |
 * | closings that are not finished  | UNFINISHED      | <closingId> |
 */
const keyOf = (closingId: string) => ({ pk: `CLO#${closingId}`, sk: 'CLO' })

const toRecord = ({ pk: _pk, sk: _sk, ...record }: Row) => record as unknown as ClosingRecord

export function dynamoClosingStore(table: Table): ClosingStore {
  const byId = async (closingId: string) => {
    const row = await table.get(keyOf(closingId).pk, 'CLO')
    return row && toRecord(row)
  }
  const put = (row: Row): Write => ({ table: table.name, put: row, condition: 'attribute_not_exists(pk)' })
  return {
    byId,
    async ofAccount(accountId) {
      const row = await table.get(`ACC#${accountId}`, 'CLO')
      return row && byId(row.closingId as string)
    },
    async unfinished(limit) {
      const { rows } = await table.query({ pk: 'UNFINISHED', limit, consistent: true })
      return (await Promise.all(rows.map(({ sk }) => byId(sk as string)))).filter(one => one !== undefined)
    },
    finish: ({ closingId }, at) =>
      table.write(
        {
          table: table.name,
          key: keyOf(closingId),
          update: 'SET finishedAt = if_not_exists(finishedAt, :at)',
          condition: 'attribute_exists(pk)',
          values: { ':at': at.toISOString() },
        },
        { table: table.name, remove: { pk: 'UNFINISHED', sk: closingId } },
      ),
    closing: record => [
      put({ ...keyOf(record.closingId), ...record }),
      put({ pk: `ACC#${record.accountId}`, sk: 'CLO', closingId: record.closingId }),
      put({ pk: 'UNFINISHED', sk: record.closingId }),
    ],
    save: (...writes) => table.write(...writes),
  }
}
