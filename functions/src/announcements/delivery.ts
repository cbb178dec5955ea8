import { later, minutes } from '../platform/clock.ts'
import type { Announcement } from '../platform/events/announcement.ts'

/** One announcement that one reaction could not take yet. */
export interface Delivery {
  deliveryId: string
  reaction: string
  announcement: Announcement
  attempts: number
  lastError: string
  state: 'waiting' | 'parked'
  /** When it is tried again, or when it was given up. */
  at: string
}

/** 1, 2, 4 … 64 minutes: about two hours in all, then a person looks at it. */
const maxAttempts = 8

export const deliveryIdOf = (eventId: string, reaction: string) => `${eventId}:${reaction}`

export function failed(
  before: Delivery | undefined,
  reaction: string,
  announcement: Announcement,
  error: unknown,
  now: Date,
): Delivery {
  const attempts = (before?.attempts ?? 0) + 1
  const parked = attempts >= maxAttempts
  return {
    deliveryId: deliveryIdOf(announcement.eventId, reaction),
    reaction,
    announcement,
    attempts,
    lastError: error instanceof Error ? error.name : 'unknown',
    state: parked ? 'parked' : 'waiting',
    at: (parked ? now : later(now, minutes * 2 ** (attempts - 1))).toISOString(),
  }
}
