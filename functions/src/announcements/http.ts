import type { announcementsEndpoints } from 'shared-types/announcements'
import { type OrganisationStore, requireCounty } from '../organisations/index.ts'
import type { Handlers } from '../platform/http/serve.ts'
import { Refusal } from '../platform/refusal.ts'
import { type DeliverDeps, replay } from './deliver.ts'

interface Deps extends DeliverDeps {
  organisations: OrganisationStore
}

/** What failed concerns the whole installation, so only the county looks at it. */
export const announcementsHandlers = (deps: Deps): Handlers<typeof announcementsEndpoints> => ({
  listParked: async ({ query }, { actor }) => {
    await requireCounty(deps.organisations, actor, ['manager', 'auditor'])
    const { deliveries, next } = await deps.deliveries.parked(query.cursor)
    const items = deliveries.map(({ deliveryId, reaction, announcement, attempts, lastError, at }) => ({
      deliveryId,
      reaction,
      eventId: announcement.eventId,
      eventName: announcement.name,
      attempts,
      lastError,
      parkedAt: at,
    }))
    return { items, ...(next ? { next } : {}) }
  },
  replay: async ({ params }, { actor }) => {
    await requireCounty(deps.organisations, actor, ['manager'])
    const by = { accountId: actor.accountId, at: deps.clock.now().toISOString() }
    const delivered = await replay(deps, params.deliveryId, by)
    if (delivered === undefined) throw new Refusal('not-found')
    return { delivered }
  },
})
