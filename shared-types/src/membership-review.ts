import * as z from 'zod/mini'
import { Fix, TodoRow } from './cases.ts'
import { endpoint } from './contract.ts'
import { CaseId, Cursor, DaySchema, lineOf, OrganisationId, pageOf, PersonId, textOf } from './fields.ts'
import { CorrectionMasked } from './membership-correction.ts'
import { FormMasked } from './membership-form.ts'
import { MergeId } from './membership-merge-id.ts'
import { MembershipEvent, MembershipState, SettableState } from './membership-state.ts'

/** The staff's side of membership: deciding applications, the member register, merging unions. */

export const MemberRow = z.object({
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

export const membershipReviewEndpoints = {
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
      correction: z.optional(CorrectionMasked),
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
      body: z.object({
        /** `nameOnRecord`: of a correction, what the register says now; its other values are those asked for. */
        field: z.enum(['name', 'nameOnRecord', 'idNumber', 'phone']),
        reason: textOf(100, '请写明查看的原因'),
      }),
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
    errors: [
      ...decidable,
      'organisation-closed',
      'member-state-forbids',
      'already-member-here',
      'phone-bound-to-another-person',
      'person-bound-to-another-account',
      'account-bound-to-another-person',
    ],
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
  findMembers: endpoint({
    method: 'POST',
    path: '/staff/membership/member-searches',
    summary:
      'Members of the own unions by the whole name, or a whole number: of the member, the phone or the document; at most fifty. A POST keeps it out of addresses and logs.',
    access: { staff: ['reviewer', 'manager', 'auditor'] },
    rate: 'write',
    request: { body: z.object({ asked: lineOf(40, '请输入姓名、会员号、手机号或证件号码') }) },
    response: z.object({ items: z.array(MemberRow) }),
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
      /** Of a record that was merged: the person's that stays. */
      mergedInto: z.optional(PersonId),
      /** A merge of this record that waits for its decision. */
      openMergeId: z.optional(MergeId),
      may: z.array(SettableState),
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
      body: z.object({ to: SettableState, effectiveOn: DaySchema, reason: textOf(200, '请写明原因'), version: z.int() }),
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
