import type { Row, Table } from '../../platform/dynamo/table.ts'
import type { Write } from '../../platform/dynamo/transact.ts'
import { actIn, actRow, putDown } from '../../platform/events/act.ts'
import type { BatchRecord, BatchRow, BatchStore } from './batch-store.ts'

/**
 * Access patterns of table `aid`, batches
 * | question                        | pk                        | sk           |
 * | batches, newest first           | BATCHES                   | <batchId>    |
 * | the rows of one                 | BAT#<batchId>             | ROW#<caseId> |
 * | who took its bank file out      | BAT#<batchId>             | OUT#<at>#…   |
 * | the one being gathered          | COL#<programmeId>#<fund>  | COL          |
 */
const key = (batchId: string) => ({ pk: 'BATCHES', sk: batchId })
const rowKey = ({ batchId, caseId }: BatchRow) => ({ pk: `BAT#${batchId}`, sk: `ROW#${caseId}` })
const collectingKey = (programmeId: string, fund: string) => ({ pk: `COL#${programmeId}#${fund}`, sk: 'COL' })

function plain<T>(row: Row): T {
  const { pk: _p, sk: _s, act: _a, ...rest } = row
  return rest as T
}

const beginning = ({ batchId, programmeName: name, createdAt: at, byAccountId: accountId, byMasked }: BatchRecord) =>
  actIn({ kind: 'batchChanged', at, accountId, byMasked, about: { id: batchId, name }, detail: 'begun' })

function writes({ name: table }: Table) {
  return {
    opening: (batch: BatchRecord): Write[] => [
      {
        table,
        put: { ...collectingKey(batch.programmeId, batch.fund), batchId: batch.batchId },
        condition: 'attribute_not_exists(pk)',
        onFail: 'try-again',
      },
      { table, put: { ...key(batch.batchId), ...batch, ...beginning(batch) }, condition: 'attribute_not_exists(pk)' },
    ],
    adding: (row: BatchRow): Write[] => [
      { table, put: { ...rowKey(row), ...row }, condition: 'attribute_not_exists(pk)' },
      {
        table,
        key: key(row.batchId),
        update: 'SET #count = #count + :one, totalFen = totalFen + :fen',
        condition: '#state = :collecting',
        names: { '#count': 'count', '#state': 'state' },
        values: { ':one': 1, ':fen': row.amountFen, ':collecting': 'collecting' },
        onFail: 'batch-not-ready',
      },
    ],
    settling: (row: BatchRow): Write[] => [
      { table, put: { ...rowKey(row), ...row } },
      {
        table,
        key: key(row.batchId),
        update: row.state === 'paid' ? 'SET paidCount = paidCount + :one' : 'SET failedCount = failedCount + :one',
        values: { ':one': 1 },
      },
    ],
    returning: (row: BatchRow): Write => ({ table, put: { ...rowKey(row), ...row } }),
    closing: ({ batchId, programmeId, fund }: BatchRecord): Write[] => [
      {
        table,
        key: key(batchId),
        update: 'SET #state = :ready',
        condition: '#state = :collecting',
        names: { '#state': 'state' },
        values: { ':ready': 'ready', ':collecting': 'collecting' },
        onFail: 'try-again',
      },
      { table, remove: collectingKey(programmeId, fund) },
    ],
    sending: (batchId: string): Write => ({
      table,
      key: key(batchId),
      update: 'SET #state = :sent',
      condition: '#state IN (:ready, :sent)',
      names: { '#state': 'state' },
      values: { ':ready': 'ready', ':sent': 'sent' },
      onFail: 'batch-not-ready',
    }),
  }
}

export function dynamoBatchStore(table: Table): BatchStore {
  const byId = async (batchId: string) => {
    const row = await table.get('BATCHES', batchId)
    return row && plain<BatchRecord>(row)
  }
  return {
    ...writes(table),
    byId,
    async list(cursor) {
      const { rows, next } = await table.query({ pk: 'BATCHES', newestFirst: true, limit: 20, cursor })
      return { batches: rows.map(row => plain<BatchRecord>(row)), ...(next ? { next } : {}) }
    },
    rows: async batchId =>
      (await table.queryAll({ pk: `BAT#${batchId}`, beginsWith: 'ROW#', consistent: true })).map(row => plain<BatchRow>(row)),
    async row(batchId, caseId) {
      const row = await table.get(`BAT#${batchId}`, `ROW#${caseId}`)
      return row && plain<BatchRow>(row)
    },
    async collecting(programmeId, fund) {
      const row = await table.get(`COL#${programmeId}#${fund}`, 'COL')
      return row && byId(row.batchId as string)
    },
    noteExport: (batchId, note) => {
      const { at, accountId, reason } = note
      const facts = { kind: 'sheetTakenOut' as const, at, accountId, about: { id: batchId }, detail: 'bankFile', reason }
      return table.write({ table: table.name, put: actRow({ pk: `BAT#${batchId}`, prefix: 'OUT' }, facts, note) })
    },
    noting: (batchId, detail, { accountId, at }) =>
      putDown(table, { kind: 'batchChanged', at, accountId, about: { id: batchId }, detail }),
    save: (...all) => table.write(...all),
  }
}
