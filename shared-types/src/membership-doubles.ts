import * as z from 'zod/mini'
import { endpoint } from './contract.ts'
import { Cursor, DaySchema, IdType, InstantSchema, pageOf, PersonId, textOf } from './fields.ts'
import { MergeId } from './membership-merge-id.ts'
import { MemberRow } from './membership-review.ts'

/**
 * 合并重复档案: two records of one person become one. One of the staff proposes it, another decides; the record that goes is closed and
 * keeps pointing at the one that stays.
 */

/** What stands in the way of the record that goes; each is ended first, or the other record goes. */
export const MergeObstacle = z.discriminatedUnion('what', [
  /** One of them is not in force, or its person has died. */
  z.object({ what: z.literal('notInForce') }),
  /** Both have an account: the person closes one first. */
  z.object({ what: z.literal('bothAccounts') }),
  /** The one that goes has the account. */
  z.object({ what: z.literal('accountGoes') }),
  /** Both persons filed themselves, each with another resident's number: a person has one. */
  z.object({ what: z.literal('bothVerified') }),
  /** A matter of membership is open for one of them. */
  z.object({ what: z.literal('openCase') }),
  /** The one that goes stands in a family's file. */
  z.object({ what: z.literal('family') }),
  z.object({ what: z.literal('aid'), title: z.string(), number: z.string() }),
  z.object({ what: z.literal('entry'), title: z.string() }),
])
export type MergeObstacle = z.infer<typeof MergeObstacle>

/** One of the two, side by side; masked. */
export const MergeSide = z.object({
  ...MemberRow.shape,
  idType: IdType,
  idNumberMasked: z.string(),
  sex: z.enum(['male', 'female']),
  bornOn: DaySchema,
  phoneMasked: z.optional(z.string()),
  hasAccount: z.boolean(),
  /** Brought in by the union, or filed by the person. */
  from: z.enum(['roster', 'application']),
})
export type MergeSide = z.infer<typeof MergeSide>

const pair = { going: MergeSide, staying: MergeSide, obstacles: z.array(MergeObstacle) }

export const MergeRow = z.object({
  mergeId: MergeId,
  state: z.enum(['open', 'approved', 'rejected', 'withdrawn']),
  goingMasked: z.string(),
  stayingMasked: z.string(),
  goingNumber: z.string(),
  stayingNumber: z.string(),
  proposedAt: InstantSchema,
  proposedByMasked: z.string(),
})
export type MergeRow = z.infer<typeof MergeRow>

export const Merge = z.object({
  ...MergeRow.shape,
  version: z.int(),
  reason: z.string(),
  ...pair,
  endedAt: z.optional(InstantSchema),
  endedByMasked: z.optional(z.string()),
  /** Why it was refused. */
  endReason: z.optional(z.string()),
  may: z.array(z.enum(['decide', 'withdraw', 'reveal'])),
})
export type Merge = z.infer<typeof Merge>

const keepers = { staff: ['manager', 'reviewer'] } as const
const byMerge = z.object({ mergeId: MergeId })
const byPerson = z.object({ personId: PersonId })
const version = z.int().check(z.minimum(1))
const reason = textOf(200, '请写明理由')
const against = ['own-case', 'relatives-case', 'merge-in-the-way'] as const

export const membershipDoublesEndpoints = {
  listDoubles: endpoint({
    method: 'GET',
    path: '/staff/membership/members/{personId}/doubles',
    summary:
      'Members of the own unions with the name of this one, or with their number: perhaps the same person; at most twenty.',
    access: keepers,
    request: { params: byPerson },
    response: z.object({ items: z.array(z.object({ ...MemberRow.shape, same: z.enum(['name', 'phone']) })) }),
    errors: [],
  }),
  compareDoubles: endpoint({
    method: 'GET',
    path: '/staff/membership/members/{personId}/doubles/{stayingId}',
    summary: 'Two records side by side, masked, and what stands in the way of the first going into the other.',
    access: keepers,
    request: { params: z.object({ personId: PersonId, stayingId: PersonId }) },
    response: z.object(pair),
    errors: ['own-case', 'relatives-case'],
  }),
  proposeMerge: endpoint({
    method: 'POST',
    path: '/staff/membership/merges',
    summary: 'Propose that one record goes into another of the same person. Somebody else decides.',
    access: keepers,
    rate: 'write',
    once: true,
    request: { body: z.object({ goingId: PersonId, stayingId: PersonId, reason }) },
    response: z.object({ mergeId: MergeId }),
    errors: [...against, 'merge-open'],
  }),
  listMerges: endpoint({
    method: 'GET',
    path: '/staff/membership/merges',
    summary: 'Proposals about records of the own unions, newest first. A page may hold fewer than there are on the next.',
    access: keepers,
    request: { query: z.object({ state: z.enum(['open', 'ended']), cursor: z.optional(Cursor) }) },
    response: pageOf(MergeRow),
    errors: [],
  }),
  getMerge: endpoint({
    method: 'GET',
    path: '/staff/membership/merges/{mergeId}',
    summary: 'One proposal, with both records as they are now.',
    access: keepers,
    request: { params: byMerge },
    response: Merge,
    errors: [],
  }),
  revealInMerge: endpoint({
    method: 'POST',
    path: '/staff/membership/merges/{mergeId}/reveal',
    summary: 'Show one plain value of one of the two records while the proposal is open; who, when, what and why are recorded.',
    access: keepers,
    rate: 'submit',
    request: {
      params: byMerge,
      body: z.object({
        of: z.enum(['going', 'staying']),
        field: z.enum(['name', 'idNumber', 'phone']),
        reason: textOf(100, '请写明查看的原因'),
      }),
    },
    response: z.object({ value: z.string() }),
    errors: ['case-not-open', 'own-case', 'relatives-case'],
  }),
  decideMerge: endpoint({
    method: 'POST',
    path: '/staff/membership/merges/{mergeId}/decision',
    summary: 'Merge the two records, or refuse with a reason. Not by whoever proposed it.',
    access: keepers,
    rate: 'write',
    once: true,
    request: {
      params: byMerge,
      body: z.discriminatedUnion('decision', [
        z.object({ decision: z.literal('approve'), version }),
        z.object({ decision: z.literal('reject'), version, reason }),
      ]),
    },
    response: z.object({ state: MergeRow.shape.state }),
    errors: [...against, 'case-changed', 'case-not-open', 'two-steps-in-a-row', 'application-open'],
  }),
  withdrawMerge: endpoint({
    method: 'POST',
    path: '/staff/membership/merges/{mergeId}/withdrawal',
    summary: 'Take an undecided proposal back; whoever made it.',
    access: keepers,
    rate: 'write',
    once: true,
    request: { params: byMerge, body: z.object({ version }) },
    response: z.object({ state: MergeRow.shape.state }),
    errors: ['case-changed', 'case-not-open'],
  }),
}
