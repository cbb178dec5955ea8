import { days, epochSeconds, later } from '../clock.ts'
import type { Table } from '../dynamo/table.ts'
import type { Write } from '../dynamo/transact.ts'
import { newId } from '../ids.ts'

/** Something that happened, told to whoever reacts. Its payload carries ids and plain facts, never a sensitive value. */
export interface Announcement<N extends string = string, P = unknown> {
  eventId: string
  /** `capability.happened`. */
  name: N
  at: string
  payload: P
}

/** The events of a capability: name → payload. */
export type EventMap = Record<string, object>

export type AnnouncementOf<M extends EventMap> = { [N in keyof M & string]: Announcement<N, M[N]> }[keyof M & string]

/** Rows stay a week for looking back; the stream has long delivered them. */
const keptDays = 7

/** The write that puts an announcement into the transaction that it announces (outbox). */
export function announce<M extends EventMap, N extends keyof M & string>(table: Table, now: Date, name: N, payload: M[N]): Write {
  const eventId = newId('evt', now)
  const announcement: Announcement<N, M[N]> = { eventId, name, at: now.toISOString(), payload }
  return {
    table: table.name,
    put: { pk: `OUT#${eventId}`, sk: 'OUT', announcement, goneAfter: epochSeconds(later(now, keptDays * days)) },
  }
}

/** What one capability does when another announces something. Run at least once for each event: it must not mind a second time. */
export interface Reaction {
  /** `capability.what-it-does`, unique. */
  name: string
  on: readonly string[]
  run(announcement: Announcement): Promise<void>
}
