import * as z from 'zod/mini'
import { CaseId, DaySchema, InstantSchema, OrganisationId, textOf } from './fields.ts'

/**
 * An application (办件) that walks a review chain. The engine knows steps, owners, dates and decisions; what a case is about belongs to
 * the capability that filed it.
 */

/** Kinds whose chain is the county's to change, the same for every case of the kind. */
export const chainedKinds = [
  'membership.join',
  'membership.transfer',
  'membership.release',
  'membership.correction',
  'stations.report',
  'stations.suggestion',
  'aid.objection',
  'contests.recommendation',
  'contests.appeal',
  'contests.work',
  'complaints.complaint',
] as const
export const ChainedKind = z.enum(chainedKinds)
export type ChainedKind = z.infer<typeof ChainedKind>

/** An application for aid walks the chain of its programme. */
export const caseKinds = [...chainedKinds, 'aid.application'] as const
export const CaseKind = z.enum(caseKinds)
export type CaseKind = z.infer<typeof CaseKind>

/** `open` waits for a reviewer, `returned` for the applicant, `noticed` is decided and shown to all first; the others have ended. */
export const CaseState = z.enum(['open', 'returned', 'noticed', 'approved', 'rejected', 'withdrawn'])
export type CaseState = z.infer<typeof CaseState>

export const CaseAction = z.enum([
  'submitted',
  'approvedStep',
  'approved',
  'returned',
  'resubmitted',
  'rejected',
  'withdrawn',
  'reassigned',
  'timedOut',
  'taken',
  'noticed',
  'noticeEnded',
  'objected',
  'objectionDismissed',
  'reopened',
])
export type CaseAction = z.infer<typeof CaseAction>

/** One thing to mend before sending again: the field it is about and what is wrong with it. */
export const Fix = z.object({ field: z.string().check(z.minLength(1), z.maxLength(40)), note: textOf(100, '请写明要补充什么') })
export type Fix = z.infer<typeof Fix>

export const TimelineRow = z.object({
  at: InstantSchema,
  action: CaseAction,
  /** The union that acted or received the case. */
  orgName: z.optional(z.string()),
  stepName: z.optional(z.string()),
  /** Written for the applicant: the reason, or what to mend. */
  note: z.optional(z.string()),
  fixes: z.optional(z.array(Fix)),
  /** Staff see who acted, masked; applicants see the union only. */
  byMasked: z.optional(z.string()),
})
export type TimelineRow = z.infer<typeof TimelineRow>

const shared = {
  caseId: CaseId,
  /** What people quote on the phone; unique, not guessable from another. */
  number: z.string(),
  kind: CaseKind,
  state: CaseState,
  /** Where it lies now, and the step's name as its chain's version says. */
  ownerOrgId: OrganisationId,
  ownerOrgName: z.string(),
  stepName: z.string(),
  stepNumber: z.int(),
  stepCount: z.int(),
  submittedAt: InstantSchema,
  /** The last local day for the present step; absent once ended or returned. */
  dueOn: z.optional(DaySchema),
  /** Since when the union says that it is seeing to it. */
  takenAt: z.optional(InstantSchema),
  /** Rises with every change; a decision names the version it was taken on. */
  version: z.int(),
}

/** An applicant's own case. */
export const MyCase = z.object({
  ...shared,
  fixes: z.array(Fix),
  rejectReason: z.optional(z.string()),
  endedAt: z.optional(InstantSchema),
})
export type MyCase = z.infer<typeof MyCase>

/** A row of a reviewer's list: masked. */
export const TodoRow = z.object({ ...shared, titleMasked: z.string(), overdue: z.boolean(), dueToday: z.boolean() })
export type TodoRow = z.infer<typeof TodoRow>

export const ChainStep = z.object({
  key: z.string().check(z.regex(/^[a-z][A-Za-z]{1,20}$/)),
  name: z.string().check(z.minLength(2), z.maxLength(20)),
  /**
   * Which union decides, read from the case: where it goes to, where the person comes from, or the nearest community, street or county
   * federation at or above where it goes to. A level that is not there, or has just decided, is passed over, but for the last step.
   */
  owner: z.enum(['target', 'source', 'community', 'street', 'county']),
  workingDays: z.int().check(z.minimum(1), z.maximum(60)),
  /** What happens when the days have passed: the union above takes over, or the case stays and shows as overdue. */
  onTimeout: z.enum(['escalate', 'stay']),
})
export type ChainStep = z.infer<typeof ChainStep>

export const Chain = z.object({
  kind: CaseKind,
  version: z.int(),
  steps: z.array(ChainStep).check(z.minLength(1), z.maxLength(8)),
  changedAt: InstantSchema,
  reason: z.optional(z.string()),
  /** Who put it in force and who wrote it; neither is known of the first versions. */
  byMasked: z.optional(z.string()),
  writtenByMasked: z.optional(z.string()),
})
export type Chain = z.infer<typeof Chain>
