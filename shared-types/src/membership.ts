import * as z from 'zod/mini'
import { Looks } from './looks.ts'
import { MyCase } from './cases.ts'
import { endpoint } from './contract.ts'
import { CaseId, DaySchema, IdNumberText, IdType, InstantSchema, OrganisationId, PersonName, Phone, textOf } from './fields.ts'
import { FormMasked, formFields, JoinDraft, JoinForm } from './membership-form.ts'
import { CorrectionMasked, membershipCorrectionEndpoints } from './membership-correction.ts'
import { membershipDoublesEndpoints } from './membership-doubles.ts'
import { membershipReviewEndpoints } from './membership-review.ts'
import { membershipRosterEndpoints } from './membership-roster.ts'
import { MembershipEvent, MembershipState } from './membership-state.ts'

/**
 * Joining a union and what follows. One person has one membership (会籍办法: where the labour relation is, there is the membership);
 * a second joining is a transfer.
 */

/** What submitting would do, told before it is done. */
export const JoinOutcome = z.enum([
  'join',
  'transfer',
  'rejoin',
  /** The union has this person as a member whom nobody's account is bound to: claimed at once, or after the union has looked. */
  'claim-at-once',
  'claim',
  'application-open',
  'already-member-here',
])

export const Filed = z.object({
  case: MyCase,
  outcome: z.enum(['join', 'transfer', 'rejoin', 'claim']),
})
export type Filed = z.infer<typeof Filed>

export const Membership = z.object({
  memberNumber: z.string(),
  state: MembershipState,
  orgId: OrganisationId,
  orgName: z.string(),
  joinedOn: DaySchema,
  history: z.array(MembershipEvent),
  /** What the member may do now. */
  may: z.array(z.enum(['transfer', 'leave', 'rejoin'])),
})
export type Membership = z.infer<typeof Membership>

export const MemberCard = z.object({
  memberNumber: z.string(),
  nameMasked: z.string(),
  orgName: z.string(),
  state: MembershipState,
  joinedOn: DaySchema,
  /** A signed statement (JWS, ES256) that a gate verifies offline with the published key. */
  token: z.string(),
  tokenExpiresAt: InstantSchema,
})
export type MemberCard = z.infer<typeof MemberCard>

const byCase = z.object({ caseId: CaseId })
const bindings = ['person-bound-to-another-account', 'account-bound-to-another-person', 'phone-bound-to-another-person'] as const

export const membershipEndpoints = {
  getDraft: endpoint({
    method: 'GET',
    path: '/membership/draft',
    summary: "The caller's unfinished form, from whichever phone it was begun on.",
    access: 'signed-in',
    request: {},
    response: z.object({ draft: z.optional(JoinDraft), savedAt: z.optional(InstantSchema) }),
    errors: [],
  }),
  saveDraft: endpoint({
    method: 'PUT',
    path: '/membership/draft',
    summary: 'Keep what has been filled so far; it goes by itself after 60 days.',
    access: 'signed-in',
    rate: 'write',
    request: { body: JoinDraft },
    response: z.object({ savedAt: InstantSchema }),
    errors: ['consent-missing'],
  }),
  deleteDraft: endpoint({
    method: 'DELETE',
    path: '/membership/draft',
    summary: 'Throw the unfinished form away.',
    access: 'signed-in',
    rate: 'write',
    request: {},
    response: z.object({ done: z.literal(true) }),
    errors: [],
  }),
  previewApplication: endpoint({
    method: 'POST',
    path: '/membership/application-preview',
    summary: 'What submitting this form would do: join, transfer, or show the open application. Stores nothing.',
    access: 'signed-in',
    rate: 'submit',
    request: { body: JoinForm },
    response: z.object({
      outcome: JoinOutcome,
      /** The union to decide and the last day for it, when it can be submitted. */
      decidedBy: z.optional(z.string()),
      dueOn: z.optional(DaySchema),
      /** The caller's own open application. */
      caseId: z.optional(CaseId),
      /** Where the caller is a member now; only told to the person bound to this account. */
      presentOrgName: z.optional(z.string()),
    }),
    errors: [
      ...bindings,
      'not-joinable',
      'organisation-closed',
      'name-differs-from-record',
      'member-state-forbids',
      'consent-missing',
    ],
  }),
  submitApplication: endpoint({
    method: 'POST',
    path: '/membership/applications',
    summary: 'File a joining; a member of another union files a transfer by it.',
    access: 'signed-in',
    rate: 'submit',
    once: true,
    request: { body: JoinForm },
    response: Filed,
    errors: [
      ...bindings,
      'application-open',
      'already-member-here',
      'not-joinable',
      'organisation-closed',
      'name-differs-from-record',
      'member-state-forbids',
      'consent-missing',
    ],
  }),
  claimMembership: endpoint({
    method: 'POST',
    path: '/membership/claims',
    summary:
      'Bind a membership that a union has on its roster: document, name and the number that WeChat has verified are all as the union wrote them. Otherwise an application, which the union looks at.',
    access: 'signed-in',
    rate: 'submit',
    once: true,
    request: { body: JoinForm },
    response: z.object({ membership: Membership }),
    errors: [
      ...bindings,
      'application-open',
      'not-joinable',
      'organisation-closed',
      'name-differs-from-record',
      'member-state-forbids',
      'consent-missing',
      'claim-needs-review',
    ],
  }),
  getApplication: endpoint({
    method: 'GET',
    path: '/membership/applications/{caseId}',
    summary: "The caller's own filed form, masked.",
    access: 'signed-in',
    request: { params: byCase },
    /** No form when a member only asked to move: nothing was filled in anew. */
    response: z.object({
      form: z.optional(FormMasked),
      correction: z.optional(CorrectionMasked),
      toOrgName: z.string(),
    }),
    errors: [],
  }),
  resubmitApplication: endpoint({
    method: 'POST',
    path: '/membership/applications/{caseId}/resubmission',
    summary: 'Send a returned form again; number and place in the queue stay. Fields left out keep their value.',
    access: 'signed-in',
    rate: 'submit',
    once: true,
    request: {
      params: byCase,
      body: z.object({
        version: z.int(),
        name: z.optional(PersonName),
        phone: z.optional(Phone),
        occupation: formFields.occupation,
        employerName: formFields.employerName,
        employerCreditCode: formFields.employerCreditCode,
      }),
    },
    response: z.object({ case: MyCase }),
    errors: ['case-changed', 'case-not-open', 'phone-bound-to-another-person', 'member-state-forbids'],
  }),
  withdrawApplication: endpoint({
    method: 'POST',
    path: '/membership/applications/{caseId}/withdrawal',
    summary: 'Take an application back before it is decided.',
    access: 'signed-in',
    rate: 'submit',
    once: true,
    request: { params: byCase, body: z.object({ version: z.int() }) },
    response: z.object({ case: MyCase }),
    errors: ['case-changed', 'case-not-open'],
  }),
  requestTransfer: endpoint({
    method: 'POST',
    path: '/membership/transfers',
    summary: 'A member asks to move to another union: the present one lets go, the other accepts.',
    access: 'member',
    rate: 'submit',
    once: true,
    request: { body: z.object({ toOrgId: OrganisationId, reason: z.optional(textOf(200, '请写明原因')) }) },
    response: Filed,
    errors: ['application-open', 'already-member-here', 'not-joinable', 'organisation-closed', 'member-state-forbids'],
  }),
  requestRelease: endpoint({
    method: 'POST',
    path: '/membership/releases',
    summary: 'Ask staff to free a phone number or a document that is bound to somebody else’s account.',
    access: 'signed-in',
    rate: 'submit',
    once: true,
    request: {
      body: z.discriminatedUnion('what', [
        z.object({
          what: z.literal('phone'),
          orgId: OrganisationId,
          name: PersonName,
          phone: Phone,
          reason: textOf(200, '请写明情况'),
        }),
        z.object({
          what: z.literal('account'),
          orgId: OrganisationId,
          name: PersonName,
          idType: IdType,
          idNumber: IdNumberText,
          reason: textOf(200, '请写明情况'),
        }),
      ]),
    },
    response: z.object({ case: MyCase }),
    errors: ['application-open', 'nothing-to-release', 'not-joinable', 'organisation-closed', 'consent-missing'],
  }),
  getMembership: endpoint({
    method: 'GET',
    path: '/membership',
    summary: "The caller's membership with its dated history, or nothing yet.",
    access: 'signed-in',
    request: {},
    response: z.object({ membership: z.optional(Membership) }),
    errors: [],
  }),
  whoLooked: endpoint({
    method: 'GET',
    path: '/membership/looks',
    summary:
      "Who has looked at the plain values of the caller's applications to a union, or taken a register out that holds them.",
    access: 'signed-in',
    request: {},
    response: Looks,
    errors: [],
  }),
  leave: endpoint({
    method: 'POST',
    path: '/membership/leaving',
    summary: 'Leave the union; joining again stays possible.',
    access: 'member',
    rate: 'submit',
    once: true,
    request: { body: z.object({ confirm: z.literal(true), reason: z.optional(textOf(200, '请写明原因')) }) },
    response: z.object({ membership: Membership }),
    errors: ['member-state-forbids', 'application-open'],
  }),
  getCard: endpoint({
    method: 'GET',
    path: '/membership/card',
    summary: 'The member card with a fresh signed statement.',
    access: 'member',
    request: {},
    response: MemberCard,
    errors: [],
  }),
  verifyCard: endpoint({
    method: 'POST',
    path: '/card-verifications',
    summary: "Is this card's statement genuine, in time, and still true?",
    access: 'guest',
    // a gate scans people one after the other
    rate: 'write',
    request: {
      body: z.object({ token: z.string().check(z.minLength(20), z.maxLength(2000), z.regex(/^[\w-]+\.[\w-]+\.[\w-]+$/)) }),
    },
    response: z.discriminatedUnion('result', [
      z.object({
        result: z.literal('valid'),
        memberNumber: z.string(),
        nameMasked: z.string(),
        orgName: z.string(),
        state: MembershipState,
      }),
      z.object({ result: z.enum(['expired', 'forged', 'no-longer-member']) }),
    ]),
    errors: [],
  }),
  listCardKeys: endpoint({
    method: 'GET',
    path: '/card-keys',
    summary: 'The public keys (JWK set) for verifying cards without a network.',
    access: 'guest',
    request: {},
    response: z.object({
      keys: z.array(
        z.object({
          kty: z.string(),
          crv: z.string(),
          x: z.string(),
          y: z.string(),
          kid: z.string(),
          alg: z.string(),
          use: z.string(),
        }),
      ),
    }),
    errors: [],
  }),

  ...membershipCorrectionEndpoints,
  ...membershipReviewEndpoints,
  ...membershipRosterEndpoints,
  ...membershipDoublesEndpoints,
}
