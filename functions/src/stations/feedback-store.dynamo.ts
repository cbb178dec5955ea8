import { days, dayOf, epochSeconds, later } from '../platform/clock.ts'
import { sha256 } from '../platform/crypto/blind-index.ts'
import type { Row, Table } from '../platform/dynamo/table.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import type { FeedbackRecord, FeedbackStore } from './feedback-store.ts'

/**
 * Access patterns of feedback in table `stations`
 * | question                              | pk              | sk       |
 * | what a report or a suggestion says    | FBK#<caseId>    | FBK      |
 * | the case of a guest's receipt         | RCP#<hash>      | RCP      |
 * | how many reports of a station wait    | STA#<stationId> | FEEDBACK |
 */
const receiptDays = 365

const feedbackKey = (caseId: string) => ({ pk: `FBK#${caseId}`, sk: 'FBK' })
const receiptKey = (receipt: string) => ({ pk: `RCP#${sha256(receipt)}`, sk: 'RCP' })

const toRecord = ({ pk: _pk, sk: _sk, ...record }: Row) => record as unknown as FeedbackRecord

export function dynamoFeedbackStore(table: Table): FeedbackStore {
  const { name } = table
  const counts = (stationId: string) => table.get(`STA#${stationId}`, 'FEEDBACK')
  const count = ({ stationId, kind }: FeedbackRecord, by: 1 | -1, now: Date): Write[] => {
    if (!stationId) return []
    const closed = kind === 'closedInHours'
    return [
      {
        table: name,
        key: { pk: `STA#${stationId}`, sk: 'FEEDBACK' },
        update: `ADD #open :by${closed ? ', closedOpen :by' : ''}${closed && by === 1 ? ' SET latestClosedOn = :today' : ''}`,
        names: { '#open': 'open' },
        values: { ':by': by, ...(closed && by === 1 ? { ':today': dayOf(now) } : {}) },
      },
    ]
  }
  return {
    byId: async caseId => {
      const row = await table.get(feedbackKey(caseId).pk, 'FBK')
      return row && toRecord(row)
    },
    caseOfReceipt: async receipt => (await table.get(receiptKey(receipt).pk, 'RCP'))?.caseId as string | undefined,
    closedReports: async stationId => {
      const row = await counts(stationId)
      const waiting = (row?.closedOpen as number | undefined) ?? 0
      return waiting > 0 ? { count: waiting, latestOn: row?.latestClosedOn as string } : undefined
    },
    countOpen: async stationId => ((await counts(stationId))?.open as number | undefined) ?? 0,
    filing: (record, receipt, now) => [
      { table: name, put: { ...feedbackKey(record.caseId), ...record }, condition: 'attribute_not_exists(pk)' },
      {
        table: name,
        put: { ...receiptKey(receipt), caseId: record.caseId, goneAfter: epochSeconds(later(now, receiptDays * days)) },
      },
      ...count(record, 1, now),
    ],
    answering: (record, reply, now) => [
      {
        table: name,
        key: feedbackKey(record.caseId),
        update: 'SET reply = :reply, repliedAt = :at',
        values: { ':reply': reply, ':at': now.toISOString() },
      },
      ...count(record, -1, now),
    ],
  }
}
