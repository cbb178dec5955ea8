import * as z from 'zod/mini'
import { ActKind } from './act-kinds.ts'
import { endpoint } from './contract.ts'
import { AccountId, Cursor, DaySchema, InstantSchema, OrganisationId, pageOf, textOf } from './fields.ts'
import { SheetFile } from './sheets.ts'
import { StaffRoleSchema } from './staff.ts'

/** What staff have done, for the county's auditors: each act seals all before it, and nothing in the log is ever changed. */

const Seq = z.int().check(z.minimum(0), z.maximum(9_999_999_999))
const Seal = z.string().check(z.regex(/^[0-9a-f]{64}$/, '校验码是 64 位数字和字母'))

export const ActRow = z.object({
  seq: Seq,
  kind: ActKind,
  at: InstantSchema,
  /** `operator` for what was done from outside, at the founding. */
  accountId: z.string(),
  byMasked: z.optional(z.string()),
  /** What they held in that moment. */
  roles: z.array(z.object({ role: StaffRoleSchema, orgName: z.string() })),
  /** The union that it was about. */
  orgId: z.optional(OrganisationId),
  orgName: z.optional(z.string()),
  /** An id of the system's, the number that people quote, and a name that is public or masked. */
  about: z.optional(z.object({ id: z.string(), number: z.optional(z.string()), name: z.optional(z.string()) })),
  /** What exactly, as a code of the capability's own. */
  detail: z.optional(z.string()),
  reason: z.optional(z.string()),
})
export type ActRow = z.infer<typeof ActRow>

export const ActDetail = z.object({ ...ActRow.shape, enteredAt: InstantSchema, previous: Seal, hash: Seal })
export type ActDetail = z.infer<typeof ActDetail>

/** All that is named has to fit; days are local and both count. */
const filter = {
  from: z.optional(DaySchema),
  to: z.optional(DaySchema),
  kind: z.optional(ActKind),
  orgId: z.optional(OrganisationId),
  accountId: z.optional(AccountId),
}

/** An end of the chain: how many acts, and the seal of the last. */
export const ChainEnd = z.object({ seq: Seq, hash: Seal })
export type ChainEnd = z.infer<typeof ChainEnd>

const auditor = { staff: ['auditor'] } as const

export const auditEndpoints = {
  listActs: endpoint({
    method: 'GET',
    path: '/staff/audit/acts',
    summary: 'What staff have done, newest first. For auditors of the county.',
    access: auditor,
    request: { query: z.object({ ...filter, cursor: z.optional(Cursor) }) },
    response: pageOf(ActRow),
    errors: [],
  }),
  getAct: endpoint({
    method: 'GET',
    path: '/staff/audit/acts/{seq}',
    summary: 'One act with its seal and that of the act before it.',
    access: auditor,
    request: { params: z.object({ seq: z.string().check(z.regex(/^[1-9]\d{0,9}$/)) }) },
    response: ActDetail,
    errors: [],
  }),
  verifyActs: endpoint({
    method: 'POST',
    path: '/staff/audit/verification',
    summary: 'Recompute a part of the chain, from its beginning or from the end of the part before; say how far it is whole.',
    access: auditor,
    rate: 'write',
    request: { body: z.object({ from: z.optional(ChainEnd) }) },
    response: z.object({
      /** As far as all is as it was written. */
      upTo: ChainEnd,
      /** The first act that is not as it was written, or is missing. */
      brokenAt: z.optional(Seq),
      /** Ask again from `upTo`. */
      more: z.boolean(),
    }),
    errors: [],
  }),
  exportActs: endpoint({
    method: 'POST',
    path: '/staff/audit/export',
    summary: 'The acts that fit as an Excel sheet that says who took it out, when and what for; that is an act too.',
    access: auditor,
    rate: 'submit',
    request: { body: z.object({ ...filter, reason: textOf(100, '请写明用途') }) },
    response: z.object({ ...SheetFile.shape, rows: z.int() }),
    errors: ['too-many-rows'],
  }),
}
