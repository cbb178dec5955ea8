import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { days, epochSeconds, later } from '../platform/clock.ts'
import type { Row, Table } from '../platform/dynamo/table.ts'
import { type ImportRecord, type ImportRow, type ImportStore, MovedOn } from './import-store.ts'

/**
 * Access patterns of imports in table `stations`
 * | question               | pk             | sk   |
 * | how far an import is   | IMP#<importId> | IMP  |
 * | what its sheet says    | IMP#<importId> | ROWS |
 * 2,000 rows pack into some 150 KB of the 400 that one row may have.
 */
const keptDays = 30

const toRecord = ({ pk: _pk, sk: _sk, goneAfter: _gone, ...record }: Row) => record as unknown as ImportRecord

export function dynamoImportStore(table: Table): ImportStore {
  const pkOf = (importId: string) => `IMP#${importId}`
  return {
    byId: async importId => {
      const row = await table.get(pkOf(importId), 'IMP')
      return row && toRecord(row)
    },
    rows: async importId => {
      const row = await table.get(pkOf(importId), 'ROWS')
      return row ? (JSON.parse(brotliDecompressSync(row.packed as Uint8Array).toString()) as ImportRow[]) : []
    },
    adding: (record, rows) => {
      const goneAfter = epochSeconds(later(new Date(record.sentAt), keptDays * days))
      const pk = pkOf(record.importId)
      return [
        { table: table.name, put: { pk, sk: 'IMP', ...record, goneAfter }, condition: 'attribute_not_exists(pk)' },
        { table: table.name, put: { pk, sk: 'ROWS', packed: brotliCompressSync(JSON.stringify(rows)), goneAfter } },
      ]
    },
    advancing: (record, applied) => ({
      table: table.name,
      key: { pk: pkOf(record.importId), sk: 'IMP' },
      update: 'SET applied = :next',
      condition: 'applied = :was',
      values: { ':was': record.applied, ':next': applied },
      onFail: () => new MovedOn(),
    }),
  }
}
