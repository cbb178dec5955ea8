import * as z from 'zod/mini'
import { endpoint } from './contract.ts'
import { Cursor, InstantSchema, pageOf } from './fields.ts'

const Delivery = z.object({
  deliveryId: z.string(),
  reaction: z.string(),
  eventId: z.string(),
  eventName: z.string(),
  attempts: z.int(),
  lastError: z.string(),
  parkedAt: InstantSchema,
})

/** Announcements that could not be delivered after all attempts. */
export const announcementsEndpoints = {
  listParked: endpoint({
    method: 'GET',
    path: '/staff/announcements/parked',
    summary: 'Deliveries that were given up, newest first. County managers and auditors only.',
    access: { staff: ['manager', 'auditor'] },
    request: { query: z.object({ cursor: z.optional(Cursor) }) },
    response: pageOf(Delivery),
    errors: [],
  }),
  replay: endpoint({
    method: 'POST',
    path: '/staff/announcements/parked/{deliveryId}/replay',
    summary: 'Try one parked delivery again.',
    access: { staff: ['manager'] },
    rate: 'write',
    request: { params: z.object({ deliveryId: z.string().check(z.regex(/^[\w.:-]{8,120}$/)) }) },
    response: z.object({ delivered: z.boolean() }),
    errors: [],
  }),
}
