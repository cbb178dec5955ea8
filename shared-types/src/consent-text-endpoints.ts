import * as z from 'zod/mini'
import { endpoint } from './contract.ts'
import { DaySchema, InstantSchema, lineOf, textOf } from './fields.ts'
import { ConsentPurpose, ConsentText } from './identity.ts'

/** The wordings that people agree to, kept by the county: written by one, put in force by another, from a day on. */

/** Days between being published and being in force: time to read it once more and take it back. */
export const daysBeforeForce = 3

export const ConsentWords = z.object({
  title: lineOf(30, '请填写标题'),
  body: z
    .array(lineOf(300, '段落不能是空的'))
    .check(z.minLength(2, '至少写两段：用来做什么，不同意怎么办'), z.maxLength(10, '最多十段')),
  /** From this local day on whoever is asked is asked in these words. */
  inForceOn: DaySchema,
})
export type ConsentWords = z.infer<typeof ConsentWords>

const Published = z.object({ ...ConsentText.shape, publishedAt: z.optional(InstantSchema), byMasked: z.optional(z.string()) })

export const KeptConsentText = z.object({
  purpose: ConsentPurpose,
  /** Counts what was done with it; 0 where nothing was. */
  version: z.int(),
  inForce: Published,
  /** Published, and not in force yet. */
  coming: z.optional(Published),
  draft: z.optional(ConsentWords),
  savedByMasked: z.optional(z.string()),
  savedAt: z.optional(InstantSchema),
  /** Whether the reader may put the draft in force: not whoever wrote it. */
  mayPublish: z.boolean(),
  /** The first local day from which a wording that is published today can be in force. */
  earliestOn: DaySchema,
  earlier: z.array(Published),
  history: z.array(
    z.object({
      at: InstantSchema,
      act: z.enum(['saved', 'published', 'withdrawn']),
      byMasked: z.string(),
      inForceOn: DaySchema,
      note: z.optional(z.string()),
    }),
  ),
})
export type KeptConsentText = z.infer<typeof KeptConsentText>

const keepers = { staff: ['manager', 'reviewer'] } as const
const byPurpose = z.object({ purpose: ConsentPurpose })
const version = z.int().check(z.minimum(0))
const answer = z.object({ text: KeptConsentText })

export const consentTextEndpoints = {
  listKeptConsentTexts: endpoint({
    method: 'GET',
    path: '/staff/consent-texts',
    summary: 'What people agree to: in force, coming and being written. For the county.',
    access: { staff: ['manager', 'reviewer', 'auditor'] },
    request: {},
    response: z.object({ items: z.array(KeptConsentText) }),
    errors: ['not-allowed'],
  }),
  writeConsentText: endpoint({
    method: 'PUT',
    path: '/staff/consent-texts/{purpose}',
    summary: 'Write the next wording; nobody is asked in it before it is published and its day has come.',
    access: keepers,
    rate: 'write',
    request: { params: byPurpose, body: z.object({ ...ConsentWords.shape, version }) },
    response: answer,
    errors: ['not-allowed', 'consent-text-changed'],
  }),
  publishConsentText: endpoint({
    method: 'POST',
    path: '/staff/consent-texts/{purpose}/publication',
    summary: 'Put the draft in force from its day on. Not by whoever wrote it.',
    access: keepers,
    rate: 'write',
    once: true,
    request: { params: byPurpose, body: z.object({ version }) },
    response: answer,
    errors: ['not-allowed', 'consent-text-changed', 'own-words', 'nothing-written'],
  }),
  withdrawConsentText: endpoint({
    method: 'POST',
    path: '/staff/consent-texts/{purpose}/withdrawal',
    summary: 'Take back a wording whose day has not come.',
    access: keepers,
    rate: 'write',
    once: true,
    request: { params: byPurpose, body: z.object({ version, reason: textOf(200, '请写明原因') }) },
    response: answer,
    errors: ['not-allowed', 'consent-text-changed', 'nothing-written'],
  }),
}
