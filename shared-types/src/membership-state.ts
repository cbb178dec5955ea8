import * as z from 'zod/mini'
import { DaySchema, InstantSchema } from './fields.ts'

/** 会籍 states: `retained` (保留会籍) keeps membership without dues or vote; the last three have ended. */
export const MembershipState = z.enum(['active', 'retained', 'left', 'removed', 'deceased'])
export type MembershipState = z.infer<typeof MembershipState>

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
  ]),
  orgName: z.string(),
  note: z.optional(z.string()),
})
