import * as z from 'zod/mini'
import { TodoRow } from './cases.ts'
import { endpoint } from './contract.ts'
import { AccountId, CaseId, DaySchema, Done, InstantSchema, lineOf, OrganisationId, prefixedId, textOf } from './fields.ts'
import { KeeperInvitation } from './station-keeping.ts'
import { coordSystems, reportKinds } from './station-codes.ts'
import {
  AccessModeSchema,
  ClosureSchema,
  DayHoursSchema,
  FacilitySchema,
  Honour,
  HoursSchema,
  Lat,
  Lng,
  StarLevel,
  StationId,
  StationKindSchema,
  VisitCounts,
} from './stations.ts'

/** The union's side of stations: keep the directory right, answer what people say, count the visits. Scope is the subtree. */

export const ImportId = prefixedId('imp')
const MediaId = prefixedId('med')
const PhoneNumber = z.string().check(z.trim(), z.regex(/^[0-9-]{7,15}$/, '请填写电话号码'))

export const stationFields = {
  /** The union that looks after it. */
  orgId: OrganisationId,
  name: lineOf(40, '请填写驿站名称'),
  kind: StationKindSchema,
  hostUnit: z.optional(lineOf(60, '请填写所在单位')),
  address: lineOf(100, '请填写地址'),
  lat: Lat,
  lng: Lng,
  hint: z.optional(lineOf(60, '请填写怎么进门')),
  phone: z.optional(PhoneNumber),
  keeperName: z.optional(lineOf(20, '请填写管理员姓名')),
  hours: HoursSchema,
  access: AccessModeSchema,
  facilities: z.array(FacilitySchema).check(z.maxLength(27)),
  areaM2: z.optional(z.number().check(z.minimum(1, '面积不对'), z.maximum(5000, '面积不对'))),
  seats: z.optional(z.int().check(z.minimum(0, '座位数不对'), z.maximum(500, '座位数不对'))),
  honours: z.array(Honour).check(z.maxLength(10, '最多 10 项荣誉')),
  star: z.optional(StarLevel),
  photoIds: z.array(MediaId).check(z.maxLength(6, '最多 6 张照片')),
}
export const StationForm = z.object(stationFields)
export type StationForm = z.infer<typeof StationForm>

export const Keeper = z.object({ accountId: AccountId, nameMasked: z.string(), sinceOn: DaySchema })

/** All that is kept of a station, for whoever edits it. */
export const StationFile = z.object({
  ...stationFields,
  stationId: StationId,
  state: z.enum(['active', 'ended']),
  version: z.int(),
  closure: z.optional(ClosureSchema),
  keepers: z.array(Keeper),
  photos: z.array(z.object({ mediaId: MediaId, url: z.string() })),
  lastCheckOn: z.optional(DaySchema),
  nextCheckOn: z.optional(DaySchema),
  openFeedback: z.int(),
})
export type StationFile = z.infer<typeof StationFile>

export const StaffStationRow = z.object({
  stationId: StationId,
  name: z.string(),
  kind: StationKindSchema,
  orgId: OrganisationId,
  orgName: z.string(),
  address: z.string(),
  state: z.enum(['active', 'ended']),
  hours: HoursSchema,
  closure: z.optional(ClosureSchema),
  nextCheckOn: z.optional(DaySchema),
  star: z.optional(StarLevel),
  version: z.int(),
})
export type StaffStationRow = z.infer<typeof StaffStationRow>

export const StationHistoryRow = z.object({
  at: InstantSchema,
  change: z.enum([
    'added',
    'changed',
    'closed',
    'reopened',
    'ended',
    'restored',
    'checked',
    'keeperAdded',
    'keeperRemoved',
    'imported',
  ]),
  /** Names of the fields changed. */
  fields: z.array(z.string()),
  note: z.optional(z.string()),
  byMasked: z.string(),
})
export type StationHistoryRow = z.infer<typeof StationHistoryRow>

/** A cell of the sheet and what is wrong with it, in the words of whoever filled it: `C7`. */
export const SheetProblem = z.object({ cell: z.string(), column: z.string(), message: z.string() })
export type SheetProblem = z.infer<typeof SheetProblem>

export const StationImport = z.object({
  importId: ImportId,
  /** `applying` goes on by itself, whatever happens to whoever sent it. */
  state: z.enum(['applying', 'done']),
  total: z.int(),
  applied: z.int(),
  added: z.int(),
  changed: z.int(),
  sentAt: InstantSchema,
})
export type StationImport = z.infer<typeof StationImport>

/** What staff see of a report or a suggestion beside its case. */
export const FeedbackFile = z.object({
  what: z.enum(['report', 'suggestion']),
  kind: z.optional(z.enum(reportKinds)),
  stationId: z.optional(StationId),
  stationName: z.optional(z.string()),
  /** Of a suggestion. */
  place: z.optional(z.string()),
  lat: z.optional(z.number()),
  lng: z.optional(z.number()),
  stationKind: z.optional(StationKindSchema),
  note: z.optional(z.string()),
  photos: z.array(z.object({ url: z.string() })),
  /** What the station's hours said at that instant. */
  hoursThen: z.optional(DayHoursSchema),
  reply: z.optional(z.string()),
})
export type FeedbackFile = z.infer<typeof FeedbackFile>

export const FeedbackDecision = z.object({
  decision: z.enum(['done', 'unfounded']),
  reply: textOf(300, '请写明答复'),
  version: z.int(),
})

const byId = z.object({ stationId: StationId })
const byCase = z.object({ caseId: CaseId })
const versioned = { version: z.int().check(z.minimum(1)), reason: textOf(200, '请写明原因') }
const answer = z.object({ station: StationFile })
/** Part-time reviewers keep stations too. */
const keeps = { staff: ['manager', 'reviewer'] } as const
const looks = { staff: ['manager', 'reviewer', 'auditor'] } as const
const inOrg = z.object({ orgId: OrganisationId })
const changed = ['station-changed', 'station-ended'] as const
const File = z.object({ fileName: z.string(), fileBase64: z.string() })

export const staffStationsEndpoints = {
  listStaffStations: endpoint({
    method: 'GET',
    path: '/staff/stations',
    summary: "The stations of a union's subtree, ended ones too.",
    access: looks,
    request: { query: inOrg },
    response: z.object({ items: z.array(StaffStationRow) }),
    errors: [],
  }),
  getStationFile: endpoint({
    method: 'GET',
    path: '/staff/stations/{stationId}',
    summary: 'All that is kept of a station.',
    access: looks,
    request: { params: byId },
    response: StationFile,
    errors: [],
  }),
  addStation: endpoint({
    method: 'POST',
    path: '/staff/stations',
    summary: 'Add a station to a union of the own subtree.',
    access: keeps,
    rate: 'write',
    once: true,
    request: { body: StationForm },
    response: answer,
    errors: ['organisation-closed', 'media-not-ready'],
  }),
  changeStation: endpoint({
    method: 'PUT',
    path: '/staff/stations/{stationId}',
    summary: 'Change what is known of a station.',
    access: keeps,
    rate: 'write',
    request: { params: byId, body: z.object({ ...stationFields, version: versioned.version }) },
    response: answer,
    errors: [...changed, 'organisation-closed', 'media-not-ready'],
  }),
  closeStation: endpoint({
    method: 'PUT',
    path: '/staff/stations/{stationId}/closure',
    summary: 'Shut a station for a while.',
    access: keeps,
    rate: 'write',
    request: {
      params: byId,
      body: z.object({
        reason: ClosureSchema.shape.reason,
        fromAt: z.optional(InstantSchema),
        untilAt: z.optional(InstantSchema),
      }),
    },
    response: answer,
    errors: ['station-ended'],
  }),
  reopenStation: endpoint({
    method: 'DELETE',
    path: '/staff/stations/{stationId}/closure',
    summary: 'End a closure.',
    access: keeps,
    rate: 'write',
    request: { params: byId },
    response: answer,
    errors: ['station-ended'],
  }),
  endStation: endpoint({
    method: 'POST',
    path: '/staff/stations/{stationId}/ending',
    summary: 'Close a station for good; its file and history stay.',
    access: keeps,
    rate: 'write',
    once: true,
    request: { params: byId, body: z.object(versioned) },
    response: answer,
    errors: changed,
  }),
  restoreStation: endpoint({
    method: 'POST',
    path: '/staff/stations/{stationId}/restoration',
    summary: 'Take back an ending.',
    access: keeps,
    rate: 'write',
    once: true,
    request: { params: byId, body: z.object(versioned) },
    response: answer,
    errors: ['station-changed', 'organisation-closed'],
  }),
  checkStation: endpoint({
    method: 'POST',
    path: '/staff/stations/{stationId}/checks',
    summary: 'Note that somebody of the union looked, what was found, and when to look next.',
    access: keeps,
    rate: 'write',
    once: true,
    request: {
      params: byId,
      body: z.object({ on: DaySchema, note: z.optional(textOf(200, '请写明情况')), nextCheckOn: z.optional(DaySchema) }),
    },
    response: answer,
    errors: ['station-ended'],
  }),
  listStationHistory: endpoint({
    method: 'GET',
    path: '/staff/stations/{stationId}/history',
    summary: 'What was changed in a station, newest first.',
    access: looks,
    request: { params: byId },
    response: z.object({ items: z.array(StationHistoryRow) }),
    errors: [],
  }),
  inviteKeeper: endpoint({
    method: 'POST',
    path: '/staff/stations/{stationId}/keeper-invitations',
    summary: 'A code with which somebody becomes the keeper within seven days.',
    access: keeps,
    rate: 'write',
    once: true,
    request: { params: byId },
    response: KeeperInvitation,
    errors: ['station-ended', 'too-many-keepers'],
  }),
  removeKeeper: endpoint({
    method: 'DELETE',
    path: '/staff/stations/{stationId}/keepers/{accountId}',
    summary: 'End a keeping.',
    access: keeps,
    rate: 'write',
    request: { params: z.object({ stationId: StationId, accountId: AccountId }) },
    response: Done,
    errors: [],
  }),
  setAreaCentre: endpoint({
    method: 'PUT',
    path: '/staff/station-areas/{orgId}',
    summary: "A county's seat, where maps begin.",
    access: { staff: ['manager'] },
    rate: 'write',
    request: { params: inOrg, body: z.object({ lat: Lat, lng: Lng }) },
    response: Done,
    errors: [],
  }),
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
    errors: ['case-changed', 'case-not-open', 'not-your-step', 'own-case'],
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
    errors: ['case-changed', 'case-not-open', 'not-your-step', 'own-case'],
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
        fileBase64: z.string().check(z.minLength(1, '请选择文件'), z.maxLength(1_900_000, '文件太大了')),
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
      marked: z.optional(File),
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
    response: File,
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
