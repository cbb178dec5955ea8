import { type Clock, days, epochSeconds, later } from '../platform/clock.ts'
import type { Table } from '../platform/dynamo/table.ts'
import type { BroadcastRecord, BroadcastStore } from './broadcast-store.ts'

const keptDays = 90

/** Rows of table `contests`: BRD#<broadcastId> | BRD. */
export function dynamoBroadcastStore({ name: table, get }: Table, clock: Clock): BroadcastStore {
  const key = (broadcastId: string) => ({ pk: `BRD#${broadcastId}`, sk: 'BRD' })
  const put = (record: BroadcastRecord) => ({
    table,
    put: { ...key(record.broadcastId), ...record, goneAfter: epochSeconds(later(clock.now(), keptDays * days)) },
  })
  return {
    byId: async broadcastId => {
      const { pk, sk } = key(broadcastId)
      const row = await get(pk, sk)
      return row && (({ pk: _p, sk: _s, goneAfter: _g, ...record }) => record as unknown as BroadcastRecord)(row)
    },
    adding: put,
    advancing: (before, after) => ({
      ...put(after),
      condition: before.cursor
        ? '#bucket = :bucket AND #cursor = :cursor'
        : '#bucket = :bucket AND attribute_not_exists(#cursor)',
      names: { '#bucket': 'bucket', '#cursor': 'cursor' },
      values: { ':bucket': before.bucket, ...(before.cursor ? { ':cursor': before.cursor } : {}) },
      onFail: 'entry-changed',
    }),
  }
}
