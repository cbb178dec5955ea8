import * as z from 'zod/mini'

/** Counts are of active unions and a few seconds old at most. */
export const UnionCounts = z.object({
  /** Whose membership is kept here. */
  memberCount: z.int(),
  /** Here and below. */
  membersInAll: z.int(),
  /** Below, without itself. */
  unionsBelow: z.int(),
  /** Here and below, of those that have a committee. */
  terms: z.object({ over: z.int(), ending: z.int(), unknown: z.int(), running: z.int() }),
})
