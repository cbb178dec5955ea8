import * as z from 'zod/mini'
import { TodoRow } from './cases.ts'
import { endpoint } from './contract.ts'
import { CaseId, Cursor, DaySchema, InstantSchema, pageOf, textOf } from './fields.ts'

/** 投诉建议: what anybody signed in has to say of the unions' service, and the county's reply within its term (国办函〔2026〕12号). */

export const complaintTopics = ['service', 'staff', 'money', 'app', 'suggestion', 'other'] as const
export const ComplaintTopic = z.enum(complaintTopics, '请选择是哪一方面')
export type ComplaintTopic = z.infer<typeof ComplaintTopic>

const mostText = 500

/** As whoever wrote it sees it. */
export const MyComplaint = z.object({
  caseId: CaseId,
  number: z.string(),
  topic: ComplaintTopic,
  text: z.string(),
  state: z.enum(['waiting', 'working', 'accepted', 'dismissed']),
  filedAt: InstantSchema,
  /** Who has it now, and the last day of its term. */
  orgName: z.string(),
  dueOn: z.optional(DaySchema),
  reply: z.optional(z.string()),
  repliedAt: z.optional(InstantSchema),
})
export type MyComplaint = z.infer<typeof MyComplaint>

/** As whoever answers sees it: not who wrote it. */
export const ComplaintFile = z.object({ topic: ComplaintTopic, text: z.string(), reply: z.optional(z.string()) })

const byCase = { params: z.object({ caseId: CaseId }) }
const decides = ['case-not-open', 'case-changed'] as const

export const complaintsEndpoints = {
  fileComplaint: endpoint({
    method: 'POST',
    path: '/me/complaints',
    summary: 'Complain or suggest something; the county answers within its term, and is not told who wrote it.',
    access: 'signed-in',
    rate: 'submit',
    once: true,
    request: { body: z.object({ topic: ComplaintTopic, text: textOf(mostText, '请写明情况') }) },
    response: z.object({ complaint: MyComplaint }),
    errors: ['application-open'],
  }),
  listMyComplaints: endpoint({
    method: 'GET',
    path: '/me/complaints',
    summary: 'What the caller has written, newest first, with the replies.',
    access: 'signed-in',
    request: { query: z.object({ cursor: z.optional(Cursor) }) },
    response: pageOf(MyComplaint),
    errors: [],
  }),
  getComplaint: endpoint({
    method: 'GET',
    path: '/staff/complaints/{caseId}',
    summary: 'What a complaint says.',
    access: { staff: ['reviewer', 'auditor'] },
    request: byCase,
    response: ComplaintFile,
    errors: [],
  }),
  takeComplaint: endpoint({
    method: 'POST',
    path: '/staff/complaints/{caseId}/taking',
    summary: 'Say that it is being looked into.',
    access: { staff: ['reviewer'] },
    rate: 'write',
    once: true,
    request: { ...byCase, body: z.object({ version: z.int() }) },
    response: z.object({ case: TodoRow }),
    errors: decides,
  }),
  answerComplaint: endpoint({
    method: 'POST',
    path: '/staff/complaints/{caseId}/answer',
    summary: 'Reply to whoever wrote it: taken up, or not, and why.',
    access: { staff: ['reviewer'] },
    rate: 'write',
    once: true,
    request: {
      ...byCase,
      body: z.object({ decision: z.enum(['accepted', 'dismissed']), reply: textOf(300, '请写明答复'), version: z.int() }),
    },
    response: z.object({ case: TodoRow }),
    errors: decides,
  }),
}
