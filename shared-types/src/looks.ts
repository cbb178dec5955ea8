import * as z from 'zod/mini'
import { CaseId, InstantSchema } from './fields.ts'

/** Who has looked at a person's plain values: theirs to know (PIPL art. 44, 45). */

export const LookedAt = z.enum([
  'name',
  'nameOnRecord',
  'idNumber',
  'phone',
  'bankCard',
  'address',
  'answer',
  'photo',
  'family',
  'register',
])
export type LookedAt = z.infer<typeof LookedAt>

export const Look = z.object({
  at: InstantSchema,
  what: LookedAt,
  /** Of whoever looked, with the union for which they did. */
  byMasked: z.string(),
  orgName: z.string(),
  reason: z.string(),
  /** What was being decided; absent where a register was taken out. */
  caseId: z.optional(CaseId),
  number: z.optional(z.string()),
})
export type Look = z.infer<typeof Look>

/** Newest first, the newest two hundred. */
export const Looks = z.object({ items: z.array(Look) })
