import type { Delivery } from './delivery.ts'

export interface ReplayBy {
  accountId: string
  at: string
}

export interface DeliveryStore {
  put(delivery: Delivery): Promise<void>
  byId(deliveryId: string): Promise<Delivery | undefined>
  /** That somebody has asked for it again. */
  noteReplay(delivery: Delivery, by: ReplayBy): Promise<void>
  remove(deliveryId: string): Promise<void>
  /** Waiting ones whose time has come, the oldest first. */
  due(now: Date, limit: number): Promise<Delivery[]>
  parked(cursor?: string): Promise<{ deliveries: Delivery[]; next?: string }>
}
