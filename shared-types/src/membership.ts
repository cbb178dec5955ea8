import * as z from 'zod/mini'
import { Fix, MyCase, TodoRow } from './cases.ts'
import { endpoint } from './contract.ts'
import {
  CaseId,
  Cursor,
  DaySchema,
  IdNumberText,
  idNumberProblem,
  IdType,
  InstantSchema,
  lineOf,
  OrganisationId,
  pageOf,
  PersonId,
  PersonName,
  Phone,
  CreditCode,
  Sex,
  textOf,
} from './fields.ts'
import { Occupation } from './organisations.ts'

/**
 * Joining a union and what follows. One person has one membership (会籍办法: where the labour relation is, there is the membership);
 * a second joining is a transfer.
 */

export const MembershipState = z.enum(['active', 'retained', 'left', 'removed', 'deceased'])
export type MembershipState = z.infer<typeof MembershipState>

/** The must-fields of real-name registration and no others; sex and birth date only where the document does not tell them. */
const formFields = {
  orgId: OrganisationId,
  name: PersonName,
  idType: IdType,
  idNumber: IdNumberText,
  sex: z.optional(Sex),
  bornOn: z.optional(DaySchema),
  /** Absent: the number WeChat has verified for this account. */
  phone: z.optional(Phone),
  occupation: z.optional(Occupation),
  employerName: z.optional(lineOf(60, '请填写单位名称')),
  /** The employer's unified social credit code, never the union's. */
  employerCreditCode: z.optional(CreditCode),
}

const documentIsWhole = z.superRefine<{
  idType: IdType
  idNumber: string
  sex?: string | undefined
  bornOn?: string | undefined
}>((form, context) => {
  const problem = idNumberProblem(form.idType, form.idNumber)
  if (problem) context.addIssue({ code: 'custom', path: ['idNumber'], message: problem, input: form.idNumber })
  if (form.idType === 'residentId') return
  if (!form.sex) context.addIssue({ code: 'custom', path: ['sex'], message: '请选择性别', input: form.sex })
  if (!form.bornOn) context.addIssue({ code: 'custom', path: ['bornOn'], message: '请填写出生日期', input: form.bornOn })
})

export const JoinForm = z.object(formFields).check(documentIsWhole)
export type JoinForm = z.input<typeof JoinForm>

/** Whatever has been filled so far, unchecked but bounded. `step` is where the person was. */
export const JoinDraft = z.object({
  step: z.optional(z.string().check(z.maxLength(20))),
  orgId: z.optional(OrganisationId),
  name: z.optional(z.string().check(z.maxLength(40))),
  idType: z.optional(IdType),
  idNumber: z.optional(z.string().check(z.maxLength(40))),
  sex: z.optional(Sex),
  bornOn: z.optional(z.string().check(z.maxLength(10))),
  phone: z.optional(z.string().check(z.maxLength(20))),
  occupation: z.optional(Occupation),
  employerName: z.optional(z.string().check(z.maxLength(60))),
  employerCreditCode: z.optional(z.string().check(z.maxLength(40))),
})
export type JoinDraft = z.infer<typeof JoinDraft>

/** A filed form as shown to its owner or a reviewer: masked. */
export const FormMasked = z.object({
  orgId: OrganisationId,
  orgName: z.string(),
  nameMasked: z.string(),
  idType: IdType,
  idNumberMasked: z.string(),
  sex: Sex,
  bornOn: DaySchema,
  phoneMasked: z.string(),
  /** False when typed by hand: the reviewer is told. */
  phoneVerified: z.boolean(),
  occupation: z.optional(Occupation),
  employerName: z.optional(z.string()),
  employerCreditCode: z.optional(z.string()),
})
export type FormMasked = z.infer<typeof FormMasked>

/** What submitting would do, told before it is done. */
export const JoinOutcome = z.enum(['join', 'transfer', 'application-open', 'already-member-here', 'rejoin'])

export const Filed = z.object({
  case: MyCase,
  outcome: z.enum(['join', 'transfer', 'rejoin']),
})
export type Filed = z.infer<typeof Filed>

export const MembershipEvent = z.object({
  at: InstantSchema,
  /** The local day from which it holds. */
  effectiveOn: DaySchema,
  change: z.enum(['joined', 'transferred', 'retained', 'restored', 'left', 'removed', 'deceased', 'rejoined', 'merged']),
  orgName: z.string(),
  note: z.optional(z.string()),
})

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

const MemberRow = z.object({
  personId: PersonId,
  memberNumber: z.string(),
  nameMasked: z.string(),
  state: MembershipState,
  joinedOn: DaySchema,
  orgName: z.string(),
})

const byCase = z.object({ caseId: CaseId })
const byOrg = z.object({ orgId: OrganisationId })
const byPerson = z.object({ personId: PersonId })
const reviewer = { staff: ['reviewer'] } as const
const decidable = ['case-changed', 'case-not-open', 'not-your-step', 'own-case', 'relatives-case', 'two-steps-in-a-row'] as const

export const Decision = z.discriminatedUnion('decision', [
  z.object({ decision: z.literal('approve'), version: z.int() }),
  z.object({
    decision: z.literal('return'),
    version: z.int(),
    fixes: z.array(Fix).check(z.minLength(1, '请至少写一项要补充的内容'), z.maxLength(10)),
  }),
  z.object({ decision: z.literal('reject'), version: z.int(), reason: textOf(300, '请写明不通过的原因') }),
])
export type Decision = z.infer<typeof Decision>

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
  getApplication: endpoint({
    method: 'GET',
    path: '/membership/applications/{caseId}',
    summary: "The caller's own filed form, masked.",
    access: 'signed-in',
    request: { params: byCase },
    /** No form when a member only asked to move: nothing was filled in anew. */
    response: z.object({ form: z.optional(FormMasked), toOrgName: z.string() }),
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
    errors: ['case-changed', 'case-not-open', 'phone-bound-to-another-person'],
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

  reviewApplication: endpoint({
    method: 'GET',
    path: '/staff/membership/applications/{caseId}',
    summary: 'The form behind a case of the own subtree, masked, with what a reviewer should notice.',
    access: { staff: ['reviewer', 'auditor'] },
    request: { params: byCase },
    response: z.object({
      form: z.optional(FormMasked),
      release: z.optional(
        z.object({ what: z.enum(['phone', 'account']), nameMasked: z.string(), subjectMasked: z.string(), reason: z.string() }),
      ),
      /** Of a transfer: where from. */
      fromOrgName: z.optional(z.string()),
      /** The union that takes the person in. */
      toOrgName: z.optional(z.string()),
      /** What the member wrote about moving. */
      reason: z.optional(z.string()),
      notice: z.array(z.enum(['phone-unverified', 'member-elsewhere', 'left-before', 'removed-before', 'organisation-closed'])),
    }),
    errors: [],
  }),
  revealField: endpoint({
    method: 'POST',
    path: '/staff/membership/applications/{caseId}/reveal',
    summary: 'Show one plain value for a stated reason; who, when, what and why are recorded.',
    access: reviewer,
    rate: 'submit',
    request: {
      params: byCase,
      body: z.object({ field: z.enum(['name', 'idNumber', 'phone']), reason: textOf(100, '请写明查看的原因') }),
    },
    response: z.object({ value: z.string() }),
    errors: ['not-your-step', 'own-case', 'relatives-case', 'case-not-open'],
  }),
  decideApplication: endpoint({
    method: 'POST',
    path: '/staff/membership/applications/{caseId}/decision',
    summary: 'Approve, return for mending, or reject with a reason.',
    access: reviewer,
    rate: 'write',
    once: true,
    request: { params: byCase, body: Decision },
    response: z.object({ case: TodoRow }),
    errors: [...decidable, 'organisation-closed', 'member-state-forbids', 'already-member-here', 'phone-bound-to-another-person'],
  }),
  approveMany: endpoint({
    method: 'POST',
    path: '/staff/membership/batch-approvals',
    summary: 'Approve up to 50 joinings of a campaign day; each succeeds or fails by itself.',
    access: reviewer,
    rate: 'write',
    request: {
      body: z.object({
        cases: z.array(z.object({ caseId: CaseId, version: z.int() })).check(z.minLength(1), z.maxLength(50, '一次最多 50 件')),
      }),
    },
    response: z.object({ results: z.array(z.object({ caseId: CaseId, result: z.string() })) }),
    errors: [],
  }),
  listMembers: endpoint({
    method: 'GET',
    path: '/staff/membership/organisations/{orgId}/members',
    summary: 'Members of one union of the own subtree, masked.',
    access: { staff: ['reviewer', 'manager', 'auditor'] },
    request: { params: byOrg, query: z.object({ state: z.optional(MembershipState), cursor: z.optional(Cursor) }) },
    response: pageOf(MemberRow),
    errors: [],
  }),
  getMember: endpoint({
    method: 'GET',
    path: '/staff/membership/members/{personId}',
    summary: 'One member of the own subtree with the dated history.',
    access: { staff: ['reviewer', 'manager', 'auditor'] },
    request: { params: byPerson },
    response: z.object({
      ...MemberRow.shape,
      orgId: OrganisationId,
      version: z.int(),
      history: z.array(MembershipEvent),
      may: z.array(MembershipState),
    }),
    errors: [],
  }),
  changeMemberState: endpoint({
    method: 'POST',
    path: '/staff/membership/members/{personId}/state',
    summary: 'Retain, restore, remove, or record leaving or death, with a reason and the day it holds from.',
    access: { staff: ['reviewer', 'manager'] },
    rate: 'write',
    once: true,
    request: {
      params: byPerson,
      body: z.object({ to: MembershipState, effectiveOn: DaySchema, reason: textOf(200, '请写明原因'), version: z.int() }),
    },
    response: z.object({ state: MembershipState, version: z.int() }),
    errors: ['member-state-forbids', 'case-changed', 'own-case', 'relatives-case', 'organisation-closed'],
  }),
  mergeOrganisation: endpoint({
    method: 'POST',
    path: '/staff/membership/organisations/{orgId}/merge',
    summary: 'Move the members and the unions below into another union, then close this one. Call again until `remaining` is 0.',
    access: { staff: ['manager'] },
    rate: 'write',
    request: {
      params: byOrg,
      body: z.object({ intoOrgId: OrganisationId, version: z.int(), reason: textOf(200, '请写明原因') }),
    },
    response: z.object({ moved: z.int(), remaining: z.int(), closed: z.boolean() }),
    errors: [
      'organisation-closed',
      'organisation-changed',
      'merge-into-own-subtree',
      'not-joinable',
      'organisation-has-children',
    ],
  }),
}
