import type { Row, Table } from '../platform/dynamo/table.ts'
import { putDown } from '../platform/events/act.ts'
import type { Delivery } from './delivery.ts'
import type { DeliveryStore } from './delivery-store.ts'

/**
 * Access patterns of table `announcements`
 * | question                      | pk               | sk  | index                    |
 * | one delivery                  | DLV#<deliveryId> | DLV |                          |
 * | waiting ones that are due     | waiting          | at  | byState                  |
 * | parked ones, newest first     | parked           | at  | byState                  |
 */
const key = (deliveryId: string) => ({ pk: `DLV#${deliveryId}`, sk: 'DLV' })
const pageSize = 30

function toDelivery(row: Row): Delivery {
  const { pk: _p, sk: _s, byStatePk: _a, byStateSk: _b, ...delivery } = row
  return delivery as unknown as Delivery
}

export const dynamoDeliveryStore = (table: Table): DeliveryStore => ({
  put: delivery =>
    table.write({
      table: table.name,
      put: {
        ...key(delivery.deliveryId),
        ...delivery,
        byStatePk: delivery.state,
        byStateSk: `${delivery.at}#${delivery.deliveryId}`,
      },
    }),
  byId: async deliveryId => {
    const { pk, sk } = key(deliveryId)
    const row = await table.get(pk, sk)
    return row && toDelivery(row)
  },
  noteReplay: ({ deliveryId, reaction }, by) =>
    table.write(putDown(table, { ...by, kind: 'deliveryReplayed', about: { id: deliveryId, name: reaction } })),
  remove: deliveryId => table.write({ table: table.name, remove: key(deliveryId) }),
  due: async (now, limit) => {
    const { rows } = await table.query({ index: 'byState', pk: 'waiting', between: ['0', `${now.toISOString()}~`], limit })
    return rows.map(toDelivery)
  },
  parked: async cursor => {
    const { rows, next } = await table.query({ index: 'byState', pk: 'parked', newestFirst: true, limit: pageSize, cursor })
    return { deliveries: rows.map(toDelivery), ...(next ? { next } : {}) }
  },
})
