import * as z from 'zod/mini'
import { AccountId, DaySchema, InstantSchema, lineOf, OrganisationId, prefixedId, textOf } from './fields.ts'
import { MediaId } from './media.ts'
import { reportKinds } from './station-codes.ts'
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
} from './stations.ts'

/** The union's side of stations: keep the directory right, answer what people say, count the visits. Scope is the subtree. */

export const ImportId = prefixedId('imp')
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
