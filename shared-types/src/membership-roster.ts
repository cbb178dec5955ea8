import * as z from 'zod/mini'
import { endpoint } from './contract.ts'
import { InstantSchema, OrganisationId, prefixedId, textOf } from './fields.ts'
import { SheetBase64, SheetFile, SheetProblem } from './sheets.ts'

/** The register of members in and out as Excel sheets, in the national codes that registers above use. */

export const RosterId = prefixedId('ros')

export const RosterProgress = z.object({
  rosterId: RosterId,
  /** `applying` goes on by itself, whatever happens to whoever sent it. */
  state: z.enum(['applying', 'done']),
  total: z.int(),
  applied: z.int(),
  added: z.int(),
  changed: z.int(),
  /** Rows that something else overtook between sending and their turn; the first hundred. */
  leftOut: z.array(z.object({ row: z.int(), message: z.string() })),
  sentAt: InstantSchema,
})
export type RosterProgress = z.infer<typeof RosterProgress>

const keeps = { staff: ['manager', 'reviewer'] } as const
const byOrg = z.object({ orgId: OrganisationId })

export const membershipRosterEndpoints = {
  sendRoster: endpoint({
    method: 'POST',
    path: '/staff/membership/rosters',
    summary:
      'Bring in the members of a union, and of those below it, from a sheet: with one bad cell nothing is taken in, and the sheet comes back with what is wrong. Sent twice it doubles nobody.',
    access: keeps,
    rate: 'write',
    once: true,
    largestBody: 2_000_000,
    request: {
      body: z.object({
        /** The union of the rows that name none. */
        orgId: OrganisationId,
        fileBase64: SheetBase64,
        /** Only look whether it is right. */
        dryRun: z.boolean(),
        /** The committee has the members' signed registration forms (PIPL art. 13, 14). */
        formsSigned: z.literal(true, '请先确认职工本人已在登记表上签名'),
      }),
    },
    response: z.object({
      total: z.int(),
      added: z.int(),
      changed: z.int(),
      problems: z.array(SheetProblem),
      /** The sent sheet with a column that says what is wrong; when there are problems. */
      marked: z.optional(SheetFile),
      roster: z.optional(RosterProgress),
    }),
    errors: ['sheet-unreadable', 'organisation-closed', 'not-joinable'],
  }),
  getRoster: endpoint({
    method: 'GET',
    path: '/staff/membership/rosters/{rosterId}',
    summary: 'How far a sent roster is.',
    access: keeps,
    request: { params: z.object({ rosterId: RosterId }) },
    response: RosterProgress,
    errors: [],
  }),
  getRosterTemplate: endpoint({
    method: 'GET',
    path: '/staff/membership/roster-template',
    summary: 'The empty sheet, with how each column is filled in and the national codes.',
    access: keeps,
    request: {},
    response: SheetFile,
    errors: [],
  }),
  takeRoster: endpoint({
    method: 'POST',
    path: '/staff/membership/organisations/{orgId}/register-sheets',
    summary:
      'The members of a union and all below it as the same sheet, at most 5,000: masked, or in plain for a register above. Who took it out and what for is recorded and stands in it.',
    access: { staff: ['manager'] },
    rate: 'submit',
    request: {
      params: byOrg,
      body: z.object({ inPlain: z.boolean(), reason: textOf(100, '请写明导出的用途') }),
    },
    response: z.object({ ...SheetFile.shape, rows: z.int() }),
    errors: ['too-many-rows'],
  }),
}
