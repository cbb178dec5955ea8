import * as z from 'zod/mini'
import { calendarEndpoints } from './calendar-endpoints.ts'
import { CaseKind, MyCase, TodoRow, TimelineRow, Fix } from './cases.ts'
import { chainEndpoints } from './chain-endpoints.ts'
import { endpoint } from './contract.ts'
import { CaseId, Cursor, InstantSchema, OrganisationId, pageOf, textOf } from './fields.ts'

/** Apart from the cases themselves, which many functions carry. */

const counted = {
  waiting: z.int(),
  /** The last day is today or one of the next three; part of `waiting`, as `overdue` is. */
  dueSoon: z.int(),
  overdue: z.int(),
}
export const Load = z.object({ ...counted, byKind: z.array(z.object({ kind: CaseKind, ...counted })) })
export type Load = z.infer<typeof Load>

const decidedOf = { decided: z.int(), late: z.int() }

export const Workload = z.object({
  orgId: OrganisationId,
  orgName: z.string(),
  at: InstantSchema,
  /** `2026-11`, local. */
  month: z.string(),
  /** What waits for the union itself. */
  own: Load,
  /** Each union directly below with all below it, by name. */
  below: z.array(z.object({ orgId: OrganisationId, orgName: z.string(), hasBelow: z.boolean(), ...Load.shape })),
  /** What the union's reviewers have decided this month and how much of it after its last day; in the order of their roles. */
  reviewers: z.array(z.object({ nameMasked: z.string(), ...decidedOf })),
  /** Decided there by others: who stood in for somebody, or is no reviewer there any more. */
  others: z.optional(z.object(decidedOf)),
})
export type Workload = z.infer<typeof Workload>

const byId = z.object({ caseId: CaseId })

export const casesEndpoints = {
  ...calendarEndpoints,
  ...chainEndpoints,
  listMyCases: endpoint({
    method: 'GET',
    path: '/me/cases',
    summary: "The caller's own cases, newest first.",
    access: 'signed-in',
    request: { query: z.object({ cursor: z.optional(Cursor) }) },
    response: pageOf(MyCase),
    errors: [],
  }),
  getMyCase: endpoint({
    method: 'GET',
    path: '/me/cases/{caseId}',
    summary: 'One of the own cases with its timeline.',
    access: 'signed-in',
    request: { params: byId },
    response: z.object({ case: MyCase, timeline: z.array(TimelineRow) }),
    errors: [],
  }),
  listTodo: endpoint({
    method: 'GET',
    path: '/staff/cases',
    summary: "What waits for the caller's unions, or for one in the caller's reach, the earliest due first, with counts.",
    access: { staff: ['reviewer', 'manager'] },
    request: {
      query: z.object({
        filter: z.optional(z.enum(['all', 'due', 'overdue'])),
        kind: z.optional(CaseKind),
        /** Of one union; without it, of those of which the caller is a reviewer. */
        orgId: z.optional(OrganisationId),
        cursor: z.optional(Cursor),
      }),
    },
    response: z.object({
      /** `dueToday` and `overdue` do not overlap; both are part of `waiting`. */
      counts: z.object({ waiting: z.int(), dueToday: z.int(), overdue: z.int() }),
      ...pageOf(TodoRow).shape,
    }),
    errors: [],
  }),
  getCase: endpoint({
    method: 'GET',
    path: '/staff/cases/{caseId}',
    summary: "A case in the caller's subtree with its timeline.",
    access: { staff: ['reviewer', 'auditor'] },
    request: { params: byId },
    response: z.object({
      case: TodoRow,
      timeline: z.array(TimelineRow),
      fixes: z.array(Fix),
      /** Why the caller may look but not decide; absent when they may decide. */
      mayNotDecide: z.optional(z.enum(['not-your-step', 'own-case', 'relatives-case', 'two-steps-in-a-row', 'case-not-open'])),
    }),
    errors: [],
  }),
  reassign: endpoint({
    method: 'POST',
    path: '/staff/cases/{caseId}/reassignment',
    summary: 'Give the present step to another union of the own subtree; the days start anew.',
    access: { staff: ['reviewer'] },
    rate: 'write',
    once: true,
    request: {
      params: byId,
      body: z.object({ toOrgId: OrganisationId, reason: textOf(200, '请写明转交的原因'), version: z.int() }),
    },
    response: z.object({ case: TodoRow }),
    errors: ['case-changed', 'case-not-open', 'organisation-closed'],
  }),
  getWorkload: endpoint({
    method: 'GET',
    path: '/staff/organisations/{orgId}/workload',
    summary: 'How many cases wait in a union and in those directly below it, and how many its reviewers have decided this month.',
    access: { staff: ['manager', 'auditor'] },
    request: { params: z.object({ orgId: OrganisationId }) },
    response: Workload,
    errors: [],
  }),
}
