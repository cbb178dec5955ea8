import * as z from 'zod/mini'
import { endpoint } from './contract.ts'
import { CreditCode, InstantSchema, lineOf, OrganisationId, textOf, UnionCreditCode } from './fields.ts'

/**
 * The union tree. It is not strictly territorial: an industry federation hangs under the county beside the streets, so who reviews
 * is read from the tree and never derived from a place code.
 */

export const orgKinds = [
  'countyFederation',
  'streetFederation',
  'communityFederation',
  'industryFederation',
  'jointUnion',
  'baseUnion',
  'unionGroup',
  'holdingPool',
] as const
export const OrgKind = z.enum(orgKinds)
export type OrgKind = z.infer<typeof OrgKind>

export const Occupation = z.enum([
  'truckDriver',
  'rideHailDriver',
  'courier',
  'foodRider',
  'careWorker',
  'domesticWorker',
  'shopGuide',
  'estateAgent',
  'securityGuard',
  'other',
])
export type Occupation = z.infer<typeof Occupation>

/** A unit covered by a union: where people look for themselves, by the name on the door or on the payslip. */
export const Employer = z.object({
  name: lineOf(60, '请填写单位名称'),
  creditCode: z.optional(CreditCode),
})

export const OrganisationState = z.enum(['active', 'closed', 'merged'])

export const OrganisationCard = z.object({
  orgId: OrganisationId,
  name: z.string(),
  kind: OrgKind,
  /** Names from the county down to the parent, for telling two alike apart. */
  under: z.array(z.string()),
  /** Takes members directly (a county or a street does not). */
  joinable: z.boolean(),
  hasChildren: z.boolean(),
})
export type OrganisationCard = z.infer<typeof OrganisationCard>

export const Organisation = z.object({
  ...OrganisationCard.shape,
  parentId: z.optional(OrganisationId),
  state: OrganisationState,
  address: z.optional(z.string()),
  phone: z.optional(z.string()),
  /** The union's own code (81… or 89…), not an employer's. */
  unionCreditCode: z.optional(z.string()),
  employers: z.array(z.object({ name: z.string(), creditCode: z.optional(z.string()) })),
  occupations: z.array(Occupation),
  /** What a QR code carries to open this union's page. */
  scene: z.string(),
  /** Sent back with a change, so that two editors do not undo each other. */
  version: z.int(),
  /** When merged: where its members went. */
  mergedInto: z.optional(OrganisationId),
})
export type Organisation = z.infer<typeof Organisation>

export const Scene = z.string().check(z.regex(/^[0-9a-z]{6,28}$/, '二维码内容不对'))

/** Why a union is proposed; the client says it in a sentence. */
export const ProposalReason = z.enum(['occupation', 'community', 'pool', 'employer'])
export const Proposal = z.object({ organisation: OrganisationCard, reason: ProposalReason })
export type Proposal = z.infer<typeof Proposal>

export const HistoryRow = z.object({
  at: InstantSchema,
  change: z.enum(['added', 'changed', 'moved', 'merged', 'closed']),
  note: z.optional(z.string()),
  /** Names of the fields changed. */
  fields: z.array(z.string()),
  byMasked: z.string(),
})

const byId = z.object({ orgId: OrganisationId })
const editable = {
  name: lineOf(60, '请填写工会名称'),
  address: z.optional(lineOf(100, '请填写地址')),
  phone: z.optional(z.string().check(z.trim(), z.regex(/^[0-9-]{7,15}$/, '请填写电话号码'))),
  unionCreditCode: z.optional(UnionCreditCode),
  employers: z.array(Employer).check(z.maxLength(200, '一家工会最多覆盖 200 个单位')),
  occupations: z.array(Occupation).check(z.maxLength(10)),
  joinable: z.boolean(),
}
const versioned = { version: z.int().check(z.minimum(1)), reason: textOf(200, '请写明原因') }
const answer = z.object({ organisation: Organisation })
const manager = { staff: ['manager'] } as const

export const organisationsEndpoints = {
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
