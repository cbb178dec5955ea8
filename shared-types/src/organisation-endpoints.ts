import * as z from 'zod/mini'
import { endpoint } from './contract.ts'
import { DaySchema, lineOf, OrganisationId, textOf, UnionCreditCode } from './fields.ts'
import {
  ElectedTerm,
  Employer,
  HistoryRow,
  Industry,
  OfficePhone,
  Occupation,
  Organisation,
  OrganisationCard,
  OrgKind,
  Proposal,
  RegionCode,
  Scene,
  Term,
  TermState,
} from './organisations.ts'
import { pairingEndpoints } from './pairing-endpoints.ts'
import { SheetBase64, SheetFile, SheetProblem } from './sheets.ts'
import { UnionCounts } from './union-counts.ts'

const SurveyedUnion = z.object({ ...OrganisationCard.shape, ...UnionCounts.shape })

const UnionTerm = z.object({
  orgId: OrganisationId,
  name: z.string(),
  under: z.array(z.string()),
  term: z.optional(Term),
  endsOn: z.optional(DaySchema),
})

const byId = z.object({ orgId: OrganisationId })
const editable = {
  name: lineOf(60, '请填写工会名称'),
  address: z.optional(lineOf(100, '请填写地址')),
  phone: z.optional(OfficePhone),
  unionCreditCode: z.optional(UnionCreditCode),
  regionCode: z.optional(RegionCode),
  industry: z.optional(Industry),
  term: z.optional(ElectedTerm),
  employers: z.array(Employer).check(z.maxLength(200, '一家工会最多覆盖 200 个单位')),
  occupations: z.array(Occupation).check(z.maxLength(10)),
  joinable: z.boolean(),
}
const versioned = { version: z.int().check(z.minimum(1)), reason: textOf(200, '请写明原因') }
const answer = z.object({ organisation: Organisation })
const manager = { staff: ['manager'] } as const

export const organisationsEndpoints = {
  ...pairingEndpoints,
  getRoot: endpoint({
    method: 'GET',
    path: '/organisations/root',
    summary: 'The county federation, the root of the tree.',
    access: 'guest',
    request: {},
    response: Organisation,
    errors: [],
  }),
  getOrganisation: endpoint({
    method: 'GET',
    path: '/organisations/{orgId}',
    summary: 'One union.',
    access: 'guest',
    request: { params: byId },
    response: Organisation,
    errors: [],
  }),
  listChildren: endpoint({
    method: 'GET',
    path: '/organisations/{orgId}/children',
    summary: 'The unions directly below one.',
    access: 'guest',
    request: { params: byId },
    response: z.object({ items: z.array(OrganisationCard) }),
    errors: [],
  }),
  searchOrganisations: endpoint({
    method: 'GET',
    path: '/organisations',
    summary: 'Unions by name, covered employer or place; the best match first, at most 20.',
    access: 'guest',
    request: { query: z.object({ q: lineOf(40, '请输入工会、单位或地方的名称') }) },
    response: z.object({ items: z.array(z.object({ ...OrganisationCard.shape, matchedEmployer: z.optional(z.string()) })) }),
    errors: [],
  }),
  getByScene: endpoint({
    method: 'GET',
    path: '/scenes/{scene}/organisation',
    summary: 'The union whose QR code was scanned.',
    access: 'guest',
    request: { params: z.object({ scene: Scene }) },
    response: Organisation,
    errors: ['organisation-closed'],
  }),
  proposeOrganisations: endpoint({
    method: 'GET',
    path: '/organisation-proposals',
    summary: 'Unions for somebody whose unit has none: by occupation, by street or community, or the holding pool.',
    access: 'guest',
    request: { query: z.object({ occupation: Occupation, near: z.optional(OrganisationId) }) },
    response: z.object({ items: z.array(Proposal) }),
    errors: [],
  }),
  addOrganisation: endpoint({
    method: 'POST',
    path: '/staff/organisations',
    summary: 'Add a union below one of the own subtree.',
    access: manager,
    rate: 'write',
    once: true,
    request: { body: z.object({ parentId: OrganisationId, kind: OrgKind, ...editable }) },
    response: answer,
    errors: ['organisation-closed', 'organisation-name-taken'],
  }),
  changeOrganisation: endpoint({
    method: 'PUT',
    path: '/staff/organisations/{orgId}',
    summary: 'Rename a union or change what is known of it.',
    access: manager,
    rate: 'write',
    request: { params: byId, body: z.object({ ...editable, ...versioned }) },
    response: answer,
    errors: ['organisation-changed', 'organisation-closed', 'organisation-name-taken'],
  }),
  postponeElection: endpoint({
    method: 'PUT',
    path: '/staff/organisations/{orgId}/postponement',
    summary:
      'Let the election of a union wait beyond the end of its term, half a year at most. Needs a manager of a union above.',
    access: manager,
    rate: 'write',
    request: { params: byId, body: z.object({ until: DaySchema, ...versioned }) },
    response: answer,
    errors: ['organisation-changed', 'organisation-closed', 'not-allowed'],
  }),
  surveyUnions: endpoint({
    method: 'GET',
    path: '/staff/organisations/{orgId}/survey',
    summary: 'A union and those directly below it, each with what is counted in it and everything below.',
    access: { staff: ['manager', 'reviewer', 'auditor'] },
    request: { params: byId },
    response: z.object({ own: SurveyedUnion, items: z.array(SurveyedUnion) }),
    errors: [],
  }),
  listTerms: endpoint({
    method: 'GET',
    path: '/staff/organisations/{orgId}/terms',
    summary: 'The unions of a subtree whose term is over, ending, unknown or running; the earliest end first, at most 300.',
    access: { staff: ['manager', 'reviewer', 'auditor'] },
    request: { params: byId, query: z.object({ state: TermState }) },
    response: z.object({ total: z.int(), items: z.array(UnionTerm) }),
    errors: [],
  }),
  moveOrganisation: endpoint({
    method: 'POST',
    path: '/staff/organisations/{orgId}/move',
    summary: 'Hang a union, with everything below it, under another parent.',
    access: manager,
    rate: 'write',
    once: true,
    request: { params: byId, body: z.object({ parentId: OrganisationId, ...versioned }) },
    response: answer,
    errors: ['organisation-changed', 'organisation-closed', 'organisation-name-taken'],
  }),
  closeOrganisation: endpoint({
    method: 'POST',
    path: '/staff/organisations/{orgId}/closure',
    summary: 'Close a union that has neither members nor unions below it; what waits there goes to the union above.',
    access: manager,
    rate: 'write',
    once: true,
    request: { params: byId, body: z.object(versioned) },
    response: answer,
    errors: ['organisation-changed', 'organisation-closed', 'organisation-has-members', 'organisation-has-children'],
  }),
  listHistory: endpoint({
    method: 'GET',
    path: '/staff/organisations/{orgId}/history',
    summary: 'What was changed in a union, newest first.',
    access: { staff: ['manager', 'auditor'] },
    request: { params: byId },
    response: z.object({ items: z.array(HistoryRow) }),
    errors: [],
  }),
  sendRegister: endpoint({
    method: 'POST',
    path: '/staff/organisations/{orgId}/registers',
    summary:
      'Found and change the unions below one from a sheet, at most 600 rows: with one bad cell nothing is done, and the sheet comes back with what is wrong. An empty cell leaves what is known; sent twice it founds nothing twice.',
    access: manager,
    rate: 'submit',
    largestBody: 2_000_000,
    request: {
      params: byId,
      body: z.object({
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
    }),
    errors: ['sheet-unreadable', 'organisation-closed', 'organisation-changed', 'organisation-name-taken'],
  }),
  takeRegister: endpoint({
    method: 'GET',
    path: '/staff/organisations/{orgId}/register',
    summary: 'A union and all below it as the same sheet, in national codes.',
    access: { staff: ['manager', 'auditor'] },
    request: { params: byId },
    response: z.object({ ...SheetFile.shape, rows: z.int() }),
    errors: [],
  }),
  getQrCode: endpoint({
    method: 'POST',
    path: '/staff/organisations/{orgId}/qr-code',
    summary: "The union's joining QR code from WeChat, as a base64 PNG.",
    access: { staff: ['manager', 'reviewer'] },
    rate: 'write',
    request: { params: byId },
    response: z.object({ pngBase64: z.string(), scene: z.string() }),
    errors: ['wechat-busy', 'organisation-closed'],
  }),
}
