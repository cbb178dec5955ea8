import * as z from 'zod/mini'
import { TodoRow } from './cases.ts'
import { endpoint } from './contract.ts'
import { CaseId, DaySchema, OrganisationId } from './fields.ts'
import { coordSystems } from './station-codes.ts'
import { FeedbackDecision, FeedbackFile, ImportId, StationImport } from './station-staff.ts'
import { SheetBase64, SheetFile, SheetProblem } from './sheets.ts'
import { StationId, VisitCounts } from './stations.ts'

/** Answering what people say, sheets in and out, codes to print, visits. */

const byCase = z.object({ caseId: CaseId })
const keeps = { staff: ['manager', 'reviewer'] } as const
const looks = { staff: ['manager', 'reviewer', 'auditor'] } as const
const decides = ['case-changed', 'case-not-open', 'not-your-step', 'own-case', 'relatives-case', 'two-steps-in-a-row'] as const

export const stationDeskEndpoints = {
  getFeedbackFile: endpoint({
    method: 'GET',
    path: '/staff/station-feedback/{caseId}',
    summary: 'What a report or a suggestion says.',
    access: { staff: ['reviewer', 'auditor'] },
    request: { params: byCase },
    response: FeedbackFile,
    errors: [],
  }),
  takeFeedback: endpoint({
    method: 'POST',
    path: '/staff/station-feedback/{caseId}/taking',
    summary: 'Say that it is being seen to.',
    access: { staff: ['reviewer'] },
    rate: 'write',
    once: true,
    request: { params: byCase, body: z.object({ version: z.int() }) },
    response: z.object({ case: TodoRow }),
    errors: decides,
  }),
  decideFeedback: endpoint({
    method: 'POST',
    path: '/staff/station-feedback/{caseId}/decision',
    summary: 'Answer: seen to, or not so.',
    access: { staff: ['reviewer'] },
    rate: 'write',
    once: true,
    request: { params: byCase, body: FeedbackDecision },
    response: z.object({ case: TodoRow }),
    errors: decides,
  }),
  sendStationSheet: endpoint({
    method: 'POST',
    path: '/staff/station-imports',
    summary: 'Import an Excel sheet: with one bad cell nothing is taken in, and the sheet comes back with what is wrong.',
    access: keeps,
    rate: 'write',
    once: true,
    largestBody: 2_000_000,
    request: {
      body: z.object({
        orgId: OrganisationId,
        coordSystem: z.enum(coordSystems, '请选择坐标系'),
        fileBase64: SheetBase64,
        /** Only look whether it is right. */
        dryRun: z.boolean(),
      }),
    },
    response: z.object({
      total: z.int(),
      added: z.int(),
      changed: z.int(),
      problems: z.array(SheetProblem),
      /** The sent sheet with a column that says what is wrong; when there are problems. */
      marked: z.optional(SheetFile),
      import: z.optional(StationImport),
    }),
    errors: ['sheet-unreadable', 'organisation-closed'],
  }),
  getStationImport: endpoint({
    method: 'GET',
    path: '/staff/station-imports/{importId}',
    summary: 'How far an import is.',
    access: keeps,
    request: { params: z.object({ importId: ImportId }) },
    response: StationImport,
    errors: [],
  }),
  exportStations: endpoint({
    method: 'GET',
    path: '/staff/station-export',
    summary: 'The stations of a subtree as an Excel sheet that can be changed and imported again; empty: the template.',
    access: looks,
    request: { query: z.object({ orgId: OrganisationId, empty: z.optional(z.literal('true')) }) },
    response: SheetFile,
    errors: [],
  }),
  getStationQrCodes: endpoint({
    method: 'POST',
    path: '/staff/station-qr-codes',
    summary: "Stations' QR codes from WeChat, as base64 PNGs, for a sheet to print.",
    access: keeps,
    rate: 'write',
    request: { body: z.object({ stationIds: z.array(StationId).check(z.minLength(1), z.maxLength(12, '一次最多 12 个')) }) },
    response: z.object({
      items: z.array(z.object({ stationId: StationId, name: z.string(), address: z.string(), pngBase64: z.string() })),
    }),
    errors: ['wechat-busy'],
  }),
  listVisits: endpoint({
    method: 'GET',
    path: '/staff/station-visits',
    summary: 'Visits (人次) of a subtree by station and day: scans and tallies, by occupation. At most 92 days.',
    access: looks,
    request: { query: z.object({ orgId: OrganisationId, from: DaySchema, to: DaySchema }) },
    response: z.object({
      items: z.array(z.object({ stationId: StationId, name: z.string(), on: DaySchema, scans: VisitCounts, tally: VisitCounts })),
    }),
    errors: [],
  }),
}
