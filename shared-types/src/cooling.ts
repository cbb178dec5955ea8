import * as z from 'zod/mini'
import { DaySchema, InstantSchema, lineOf, OrganisationId, PersonName, Phone, prefixedId } from './fields.ts'
import { BookId } from './ledger.ts'
import { MediaId } from './media.ts'
import { StationId } from './stations.ts'

/**
 * 夏送清凉: goods, not cash. A season's pieces go to unions, who hand them out by roster, and to stations, where anybody working outdoors
 * claims one voucher a day.
 */

export const SeasonId = prefixedId('sea')
export const AllocationId = prefixedId('alo')
export const LineId = prefixedId('lin')

const Pieces = z.int('请填写件数').check(z.minimum(1, '至少 1 件'), z.maximum(1_000_000, '最多 1,000,000 件'))
const Count = z.int().check(z.minimum(0))

export const SeasonForm = z.object({
  orgId: OrganisationId,
  name: lineOf(30, '请填写名称'),
  year: z.int('请填写年份').check(z.minimum(2020, '年份不对'), z.maximum(2100, '年份不对')),
  opensOn: DaySchema,
  closesOn: DaySchema,
  goods: lineOf(60, '请写明发放的物资'),
  /** What one piece is worth, for the report. */
  valueFen: z.int('请填写每份价值').check(z.minimum(1, '请填写每份价值'), z.maximum(1_000_000, '每份最多 10,000 元')),
  fund: lineOf(30, '请填写资金来源'),
  plannedPieces: Pieces,
})
export type SeasonForm = z.infer<typeof SeasonForm>

export const Season = z.object({
  ...SeasonForm.shape,
  seasonId: SeasonId,
  bookId: BookId,
  /** Pieces that unions or stations have been given, and those in people's hands. */
  allotted: Count,
  handedOut: Count,
})
export type Season = z.infer<typeof Season>

export const Allocation = z.object({
  allocationId: AllocationId,
  seasonId: SeasonId,
  seasonName: z.string(),
  goods: z.string(),
  orgId: OrganisationId,
  orgName: z.string(),
  pieces: z.int(),
  handedOut: Count,
  /** What was given back; nothing can be handed out after it. */
  returned: Count,
  closed: z.boolean(),
})
export type Allocation = z.infer<typeof Allocation>

/** How somebody's receipt is proven. */
export const SignedBy = z.enum(['photo', 'self'])

export const RosterLine = z.object({
  lineId: LineId,
  nameMasked: z.string(),
  phoneMasked: z.optional(z.string()),
  handedAt: z.optional(InstantSchema),
  signedBy: z.optional(SignedBy),
})
export type RosterLine = z.infer<typeof RosterLine>

export const RosterPerson = z.object({ name: PersonName, phone: z.optional(Phone) })

/** Enough for a screen and for one transaction. */
export const mostOnASheet = 40

export const DayQuotaForm = z.object({
  stationId: StationId,
  from: DaySchema,
  to: DaySchema,
  pieces: z.int('请填写件数').check(z.minimum(0, '不能小于 0'), z.maximum(20_000, '一天最多 20,000 件')),
  /** Beijing time. */
  opensAt: z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间写成 09:00 的样子')),
})

export const DayQuota = z.object({
  stationId: StationId,
  stationName: z.string(),
  on: DaySchema,
  opensAt: InstantSchema,
  pieces: Count,
  claimed: Count,
  redeemed: Count,
  /** The day is over and what was left has flowed back. */
  closed: z.boolean(),
})
export type DayQuota = z.infer<typeof DayQuota>

/** What a person is told; how many exactly is the union's business. */
export const Left = z.enum(['notYet', 'plenty', 'few', 'gone'])
export type Left = z.infer<typeof Left>

export const StationToday = z.object({
  stationId: StationId,
  name: z.string(),
  address: z.string(),
  goods: z.string(),
  opensAt: InstantSchema,
  left: Left,
})
export type StationToday = z.infer<typeof StationToday>

/** Read aloud or typed by hand: no 0/o, 1/l/i. */
export const VoucherCode = z.string().check(z.trim(), z.toLowerCase(), z.regex(/^[2-9a-hjkmnp-z]{6}$/, '领取码是 6 位'))

export const Voucher = z.object({
  code: VoucherCode,
  stationId: StationId,
  stationName: z.string(),
  address: z.string(),
  goods: z.string(),
  on: DaySchema,
  claimedAt: InstantSchema,
  redeemedAt: z.optional(InstantSchema),
})
export type Voucher = z.infer<typeof Voucher>

/** One reading of a code by a keeper's phone, which may have been offline: the id makes sending it again harmless. */
export const Scan = z.object({
  scanId: z.string().check(z.regex(/^[\w-]{16,64}$/)),
  code: VoucherCode,
  /** From the QR code; what is typed belongs to the keeper's own station and the day of the scan. */
  stationId: z.optional(StationId),
  on: z.optional(DaySchema),
  at: InstantSchema,
})
export type Scan = z.infer<typeof Scan>

export const ScanOutcome = z.enum(['redeemed', 'redeemedBefore', 'otherStation', 'otherDay', 'dayClosed', 'unknown'])
export type ScanOutcome = z.infer<typeof ScanOutcome>

export const ScanResult = z.object({ scanId: z.string(), outcome: ScanOutcome, redeemedAt: z.optional(InstantSchema) })

/** What is handed over where it was not claimed: one signature for these lines. */
export const HandOut = z.object({
  lineIds: z.array(LineId).check(z.minLength(1, '请勾选领到的人'), z.maxLength(mostOnASheet, `一次最多 ${mostOnASheet} 人`)),
  photoId: MediaId,
})
