import * as z from 'zod/mini'
import { CreditCode, DaySchema, InstantSchema, lineOf, OrganisationId } from './fields.ts'
import { type IndustryCode, industryNames } from './national-codes.ts'
import { termLengths, termStates } from './union-terms.ts'

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

/** GB/T 2260 (6 digits: a county), with the street by GB/T 10114 (9) or the community by the statistical code (12). */
export const RegionCode = z
  .string()
  .check(z.regex(/^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])\d{4}(\d{3}){0,2}$/, '区划代码是 6、9 或 12 位数字'))
export const OfficePhone = z.string().check(z.trim(), z.regex(/^[0-9-]{7,15}$/, '请填写电话号码'))
export const Industry = z.enum(Object.keys(industryNames) as [IndustryCode, ...IndustryCode[]])

/** Of a union's committee: shared-types/union-terms. */
export const ElectedTerm = z.object({
  ordinal: z.optional(z.int().check(z.minimum(1, '届次从 1 开始'), z.maximum(99, '届次最多两位数'))),
  electedOn: DaySchema,
  years: z.literal(termLengths, { error: '任期是三年或五年' }),
})
export const Term = z.object({ ...ElectedTerm.shape, postponedTo: z.optional(DaySchema) })
export const TermState = z.enum(termStates)

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
  regionCode: z.optional(z.string()),
  /** What most of its members' units do. */
  industry: z.optional(Industry),
  /** Of its committee. */
  term: z.optional(Term),
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
