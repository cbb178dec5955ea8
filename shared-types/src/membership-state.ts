import * as z from 'zod/mini'
import { DaySchema, InstantSchema } from './fields.ts'

/** 会籍 states: `retained` (保留会籍) keeps membership without dues or vote; the last four have ended, `merged` into another record of the same person. */
export const MembershipState = z.enum(['active', 'retained', 'left', 'removed', 'deceased', 'merged'])
export type MembershipState = z.infer<typeof MembershipState>

/** What staff record by itself: `merged` comes of merging doubles only. */
export const SettableState = z.enum(['active', 'retained', 'left', 'removed', 'deceased'])
export type SettableState = z.infer<typeof SettableState>

export const MembershipEvent = z.object({
  at: InstantSchema,
  /** The local day from which it holds. */
  effectiveOn: DaySchema,
  change: z.enum([
    'joined',
    'enrolled',
    'claimed',
    'transferred',
    'retained',
    'restored',
    'left',
    'removed',
    'deceased',
    'rejoined',
    'merged',
    'corrected',
    'doubleClosed',
    'doubleTakenIn',
  ]),
  orgName: z.string(),
  note: z.optional(z.string()),
})
