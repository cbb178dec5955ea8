import type { FieldCipher } from '../platform/crypto/field-cipher.ts'
import type { Row, Table } from '../platform/dynamo/table.ts'
import type { ComplaintRecord, ComplaintStore } from './complaint-store.ts'

/**
 * Access patterns of table `complaints`
 * | question              | pk           | sk  |
 * | what a complaint says | CPL#<caseId> | CPL |
 * Whose it is and whose turn it is, its case knows.
 */
const keyOf = (caseId: string) => ({ pk: `CPL#${caseId}`, sk: 'CPL' })

const toRecord = ({ pk: _pk, sk: _sk, ...record }: Row) => record as unknown as ComplaintRecord

export function dynamoComplaintStore(table: Table, cipher: FieldCipher): ComplaintStore {
  const place = (caseId: string, field: string) => ({ table: table.name, key: caseId, field })
  return {
    async byCase(caseId) {
      const row = await table.get(keyOf(caseId).pk, 'CPL')
      return row && toRecord(row)
    },
    seal: (caseId, part, plain) => cipher.seal(place(caseId, part), plain),
    open: (caseId, part, sealed) => cipher.open(place(caseId, part), sealed),
    filing: record => ({
      table: table.name,
      put: { ...keyOf(record.caseId), ...record },
      condition: 'attribute_not_exists(pk)',
    }),
    answering: (caseId, sealedReply, now) => ({
      table: table.name,
      key: keyOf(caseId),
      update: 'SET sealedReply = :reply, repliedAt = :at',
      values: { ':reply': sealedReply, ':at': now.toISOString() },
    }),
  }
}
