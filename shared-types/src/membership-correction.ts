import * as z from 'zod/mini'
import { MyCase } from './cases.ts'
import { endpoint } from './contract.ts'
import { CaseId, IdType, OrganisationId, PersonName, Phone, textOf } from './fields.ts'

/** A member asks that what the register says of them be put right. The document's number is the person and is not corrected so. */

export const CorrectedPhone = z.discriminatedUnion('from', [
  /** The number that WeChat has verified for this account. */
  z.object({ from: z.literal('wechat') }),
  z.object({ from: z.literal('typed'), phone: Phone }),
])

/** What is asked for, before and after, masked. */
export const CorrectionMasked = z.object({
  name: z.optional(z.object({ beforeMasked: z.string(), afterMasked: z.string() })),
  phone: z.optional(
    z.object({
      /** Absent: the register knows none. */
      beforeMasked: z.optional(z.string()),
      afterMasked: z.string(),
      /** Verified by WeChat; a typed number proves nothing. */
      verified: z.boolean(),
    }),
  ),
  reason: z.string(),
})
export type CorrectionMasked = z.infer<typeof CorrectionMasked>

export const membershipCorrectionEndpoints = {
  getRegistered: endpoint({
    method: 'GET',
    path: '/membership/registered',
    summary: 'What the register of members says of the caller, masked, and the matter that is open about it.',
    access: 'member',
    request: {},
    response: z.object({
      orgId: OrganisationId,
      nameMasked: z.string(),
      idType: IdType,
      idNumberMasked: z.string(),
      phoneMasked: z.optional(z.string()),
      /** The caller's own open application; while it is, none can be filed beside it. */
      openCaseId: z.optional(CaseId),
    }),
    errors: [],
  }),
  requestCorrection: endpoint({
    method: 'POST',
    path: '/membership/corrections',
    summary: 'Ask the own union to correct the name or the phone number that it has on record; the union decides.',
    access: 'member',
    rate: 'submit',
    once: true,
    request: {
      body: z.object({
        name: z.optional(PersonName),
        phone: z.optional(CorrectedPhone),
        reason: textOf(200, '请写明哪里不对'),
      }),
    },
    response: z.object({ case: MyCase }),
    errors: ['application-open', 'phone-bound-to-another-person', 'member-state-forbids'],
  }),
}
