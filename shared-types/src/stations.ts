import * as z from 'zod/mini'
import { DaySchema, InstantSchema, lineOf, OrganisationId, prefixedId, textOf } from './fields.ts'
import { MediaId } from './media.ts'
import { Occupation } from './organisations.ts'
import { accessModes, facilities, feedbackStates, reportKinds, stationKinds } from './station-codes.ts'

/** Places where outdoor workers rest (工会户外劳动者服务站点) and the federation's other doors. What they are is public: no sign-in. */

export const StationId = prefixedId('sta')
export const StationKindSchema = z.enum(stationKinds, '请选择类别')
export const FacilitySchema = z.enum(facilities)
export const AccessModeSchema = z.enum(accessModes, '请选择进门方式')

/** Degrees, GCJ-02, five decimals (1.1 m). */
const degrees = (limit: number) =>
  z.pipe(
    z.number('请在地图上选位置').check(z.minimum(-limit, '位置不对'), z.maximum(limit, '位置不对')),
    z.transform((value: number) => Math.round(value * 1e5) / 1e5),
  )
export const Lat = degrees(90)
export const Lng = degrees(180)

export const SpanSchema = z
  .string()
  .check(z.regex(/^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/, '时间写成 08:00-21:00 的样子'))
export const DayHoursSchema = z.array(SpanSchema).check(z.maxLength(4, '一天最多 4 段时间'))
const Week = z.array(DayHoursSchema).check(z.length(7, '请填写七天的时间'))
const MonthDay = z.string().check(z.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, '日期写成 06-01 的样子'))

export const HoursSchema = z.object({
  allDay: z.boolean(),
  week: Week,
  seasons: z.array(z.object({ from: MonthDay, to: MonthDay, week: Week })).check(z.maxLength(4, '最多 4 个季节')),
  holidays: z.union([z.enum(['as-usual', 'closed']), DayHoursSchema]),
  exceptions: z
    .array(z.object({ on: DaySchema, hours: DayHoursSchema, note: z.optional(lineOf(40, '请写明原因')) }))
    .check(z.maxLength(40, '最多 40 个特别的日子')),
})

export const ClosureSchema = z.object({
  reason: lineOf(60, '请写明关闭的原因'),
  fromAt: InstantSchema,
  untilAt: z.optional(InstantSchema),
})

/** What a list or a map needs of a station; 500 of them are one answer of some 40 KB. */
export const StationCard = z.object({
  stationId: StationId,
  name: z.string(),
  kind: StationKindSchema,
  lat: z.number(),
  lng: z.number(),
  address: z.string(),
  /** The street's (or other second-level) union in whose area it is filed; the area itself where there is none. */
  streetId: OrganisationId,
  /** The keeper's or the host's: answered in opening hours. */
  phone: z.optional(z.string()),
  facilities: z.array(FacilitySchema),
  access: AccessModeSchema,
  hours: HoursSchema,
  closure: z.optional(ClosureSchema),
})
export type StationCard = z.infer<typeof StationCard>

export const Calendar = z.object({ holidays: z.array(z.string()), workdays: z.array(z.string()) })

export const PlaceSchema = z.object({ lat: z.number(), lng: z.number() })

export const Directory = z.object({
  areaId: OrganisationId,
  areaName: z.string(),
  /** Where a map begins when nobody knows where the person is: the county seat. */
  centre: PlaceSchema,
  /** Rises with every change of a station of the area. */
  version: z.int(),
  /** `items` and `gone` are the changes since the asked version; otherwise `items` is everything. */
  delta: z.boolean(),
  items: z.array(StationCard),
  gone: z.array(StationId),
  streets: z.array(z.object({ orgId: OrganisationId, name: z.string() })),
  /** This year's and the next year's days off and make-up workdays, as far as published. */
  calendar: Calendar,
})
export type Directory = z.infer<typeof Directory>

export const Honour = z.object({
  name: lineOf(30, '请填写荣誉名称'),
  givenOn: DaySchema,
  /** The last day on which it may be shown. */
  validTo: z.optional(DaySchema),
})
export const StarLevel = z.object({ stars: z.int().check(z.minimum(1), z.maximum(5)), givenOn: DaySchema, validTo: DaySchema })

/** One station's page. */
export const Station = z.object({
  ...StationCard.shape,
  state: z.enum(['active', 'ended']),
  hostUnit: z.optional(z.string()),
  /** How to find the door and get in. */
  hint: z.optional(z.string()),
  keeperName: z.optional(z.string()),
  areaM2: z.optional(z.number()),
  seats: z.optional(z.int()),
  /** Only those that still hold. */
  honours: z.array(Honour),
  star: z.optional(StarLevel),
  /** The last time somebody of the union looked. */
  checkedOn: z.optional(DaySchema),
  /** Links that end after some minutes. */
  photos: z.array(z.object({ url: z.string() })),
  unionName: z.string(),
  unionPhone: z.optional(z.string()),
  /** People said it was closed in its hours, two or more, and nobody has answered yet. */
  closedReports: z.optional(z.object({ count: z.int(), latestOn: DaySchema })),
  calendar: Calendar,
})
export type Station = z.infer<typeof Station>

/** Filters that a query string can carry. */
const listOf = <T extends readonly [string, ...string[]]>(values: T) =>
  z.pipe(
    z.string().check(z.maxLength(200)),
    z.pipe(
      z.transform((text: string) => text.split(',').filter(Boolean)),
      z.array(z.enum(values)),
    ),
  )
const numberText = (limit: number) =>
  z.pipe(
    z.string().check(z.regex(/^-?\d{1,3}(\.\d{1,12})?$/, '位置不对')),
    z.pipe(z.transform(Number), z.number().check(z.minimum(-limit, '位置不对'), z.maximum(limit, '位置不对'))),
  )

export const NearestQuery = z.object({
  lat: numberText(90),
  lng: numberText(180),
  kinds: z.optional(listOf(stationKinds)),
  /** All of them. */
  facilities: z.optional(listOf(facilities)),
  access: z.optional(listOf(accessModes)),
  openNow: z.optional(z.literal('true')),
  allDay: z.optional(z.literal('true')),
})

export const NearestAnswer = z.object({
  items: z.array(z.object({ ...StationCard.shape, distanceM: z.int() })),
  /** Nothing that fits lies nearer than this without being in `items`. */
  completeWithinM: z.int(),
  calendar: Calendar,
})

/** Random word a phone makes for the day: a second scan is recognised, a person is not. */
export const VisitorCode = z.string().check(z.regex(/^[0-9a-z]{16,40}$/))

/** What a guest keeps to see the answer to what they filed. */
export const Receipt = z.string().check(z.regex(/^[0-9a-z]{24}$/))

export const ReportKindSchema = z.enum(reportKinds, '请选择是哪一种情况')
const photoIds = z.array(MediaId).check(z.maxLength(3, '最多 3 张照片'))

/** Something said about a station, or a place proposed for a new one, as whoever filed it sees it. */
export const MyFeedback = z.object({
  caseId: z.string(),
  number: z.string(),
  what: z.enum(['report', 'suggestion']),
  /** Of a report. */
  kind: z.optional(ReportKindSchema),
  stationId: z.optional(StationId),
  /** The station's name, or the place proposed. */
  title: z.string(),
  note: z.optional(z.string()),
  state: z.enum(feedbackStates),
  filedAt: InstantSchema,
  /** Who has it now, and the last day of its term. */
  orgName: z.string(),
  dueOn: z.optional(DaySchema),
  reply: z.optional(z.string()),
  repliedAt: z.optional(InstantSchema),
})
export type MyFeedback = z.infer<typeof MyFeedback>

const lowerCounts = z.int('请填写人数').check(z.minimum(0, '人数不能小于 0'), z.maximum(9999, '人数太大了'))
export const VisitCounts = z.partialRecord(Occupation, lowerCounts)

export const ReportForm = z.object({ kind: ReportKindSchema, note: z.optional(textOf(300, '请写明情况')), photoIds })
export const SuggestionForm = z.object({
  place: lineOf(60, '请写明地点'),
  lat: Lat,
  lng: Lng,
  kind: StationKindSchema,
  reason: textOf(300, '请写明为什么需要'),
  photoIds,
})
