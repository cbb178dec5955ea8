import type { Clock } from '../platform/clock.ts'
import type { Announcement, Reaction } from '../platform/events/announcement.ts'
import type { Log } from '../platform/log.ts'
import { type Delivery, deliveryIdOf, failed } from './delivery.ts'
import type { DeliveryStore, ReplayBy } from './delivery-store.ts'

export interface DeliverDeps {
  deliveries: DeliveryStore
  reactions: Reaction[]
  clock: Clock
  log: Log
}

async function attempt(deps: DeliverDeps, reaction: Reaction, announcement: Announcement, before?: Delivery): Promise<boolean> {
  const { deliveries, clock, log } = deps
  try {
    await reaction.run(announcement)
  } catch (error) {
    const delivery = failed(before, reaction.name, announcement, error, clock.now())
    log.error('reaction failed', error, {
      eventId: announcement.eventId,
      reaction: reaction.name,
      attempts: delivery.attempts,
      state: delivery.state,
    })
    await deliveries.put(delivery)
    return false
  }
  if (before) await deliveries.remove(before.deliveryId)
  return true
}

/**
 * To everybody who reacts to it. A reaction that fails is noted for later and holds up nobody else; when even noting fails this throws,
 * and the stream brings the record again.
 */
export async function deliver(deps: DeliverDeps, announcement: Announcement): Promise<void> {
  for (const reaction of deps.reactions) {
    if (reaction.on.includes(announcement.name)) await attempt(deps, reaction, announcement)
  }
}

const perRun = 100

/** Run every minute. */
export async function retryDeliveries(deps: DeliverDeps): Promise<{ delivered: number; failed: number }> {
  const result = { delivered: 0, failed: 0 }
  for (const delivery of await deps.deliveries.due(deps.clock.now(), perRun)) {
    const reaction = deps.reactions.find(found => found.name === delivery.reaction)
    if (!reaction) continue
    result[(await attempt(deps, reaction, delivery.announcement, delivery)) ? 'delivered' : 'failed'] += 1
  }
  return result
}

/** Asked for by staff, and put down before it runs. `undefined` when there is no such delivery. */
export async function replay(deps: DeliverDeps, deliveryId: string, by: ReplayBy): Promise<boolean | undefined> {
  const delivery = await deps.deliveries.byId(deliveryId)
  const reaction = deps.reactions.find(found => found.name === delivery?.reaction)
  if (!delivery || !reaction || deliveryId !== deliveryIdOf(delivery.announcement.eventId, reaction.name)) return undefined
  await deps.deliveries.noteReplay(delivery, by)
  return attempt(deps, reaction, delivery.announcement, delivery)
}
