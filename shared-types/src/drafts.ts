import * as z from 'zod/mini'
import { InstantSchema, textOf } from './fields.ts'

/** What lies beside something in force, a chain, a year, a programme, a budget: one person writes it, another puts it in force. */

export const besideOf = <Words extends z.core.$ZodShape>(words: Words) => ({
  /** Counts what was done with drafts; 0 where nothing was, and for who is not of the county. */
  draftVersion: z.int(),
  draft: z.optional(z.object({ ...words, savedAt: InstantSchema, savedByMasked: z.string() })),
  /** Whether the reader may put the draft in force: not whoever wrote it. */
  mayPublish: z.boolean(),
  /** `freely`: they have written it. */
  mayWithdraw: z.optional(z.enum(['freely', 'with-reason'])),
  /** The last draft, where it was thrown away. */
  withdrawn: z.optional(
    z.object({ at: InstantSchema, byMasked: z.string(), savedByMasked: z.string(), reason: z.optional(z.string()) }),
  ),
})

const counted = z.int().check(z.minimum(0))

/** Which draft a person acts on. */
export const DraftRead = z.object({ version: counted })
export type DraftRead = z.infer<typeof DraftRead>

/** What is put in force, and what was in force beside it when it was read. */
export const PublicationOfDraft = z.object({ ...DraftRead.shape, basedOn: counted })
export type PublicationOfDraft = z.infer<typeof PublicationOfDraft>

/** Somebody else's words are not thrown away without saying why. */
export const WithdrawalOfDraft = z.object({ ...DraftRead.shape, reason: z.optional(textOf(200, '请写明原因')) })
export type WithdrawalOfDraft = z.infer<typeof WithdrawalOfDraft>
