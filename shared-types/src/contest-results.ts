import * as z from 'zod/mini'
import { Award, ContestClass, ContestId, EntryId, PartKey } from './contest-form.ts'
import { CaseId, DaySchema, InstantSchema } from './fields.ts'

/**
 * Scores and results. Points are integer hundredths (`Centi`): 95.50 is 9550. What is published is the official result of a contest that
 * people entered to be ranked in; there is no other ranking of persons anywhere.
 */

const Count = z.int().check(z.minimum(0))
const Rank = z.int().check(z.minimum(1))

/** Points of one judge: never above what a criterion gives at most. */
export const PointsCenti = z.int('请填写得分').check(z.minimum(0, '不能小于 0'), z.maximum(100_000, '得分太大了'))
export const JudgeNumber = z.string().check(z.regex(/^([1-9]|1[0-5])$/, '裁判编号不对'))

/** `entered` waits for a second person to type the total again; `different`: the two do not agree; only `checked` counts. */
export const SheetState = z.enum(['missing', 'entered', 'different', 'checked'])
export type SheetState = z.infer<typeof SheetState>

export const Sheet = z.object({
  judge: z.int(),
  state: SheetState,
  version: z.int(),
  /** Hidden from whoever is to type the total again. */
  pointsCenti: z.optional(z.record(PartKey, z.int())),
  totalCenti: z.optional(z.int()),
  /** The second typing, where the two differ. */
  secondCenti: z.optional(z.int()),
  enteredByMe: z.boolean(),
})
export type Sheet = z.infer<typeof Sheet>

export const ScoreRow = z.object({
  entryId: EntryId,
  number: z.string(),
  nameMasked: z.string(),
  teamName: z.optional(z.string()),
  orgName: z.optional(z.string()),
  checkedIn: z.boolean(),
  /** Recorded by hand, or never checked in: has no rank. */
  absent: z.boolean(),
  sheets: z.array(Sheet),
})
export type ScoreRow = z.infer<typeof ScoreRow>

/** Equal scores share a rank and the next one is left out: 1, 2, 2, 4. */
export const RankedRow = z.object({
  number: z.string(),
  rank: Rank,
  scoreCenti: Count,
  /** In full: the consent to entering a contest says so. Teams: the captain first. */
  names: z.array(z.string()),
  teamName: z.optional(z.string()),
  orgName: z.optional(z.string()),
  award: z.optional(z.string()),
  goesOn: z.boolean(),
})
export type RankedRow = z.infer<typeof RankedRow>

export const RankChange = z.object({
  number: z.string(),
  name: z.string(),
  /** Absent: had, or has, no rank. */
  oldRank: z.optional(Rank),
  newRank: z.optional(Rank),
})
export type RankChange = z.infer<typeof RankChange>

/** A published version; the first has no reason. */
export const ResultVersion = z.object({
  version: z.int(),
  publishedAt: InstantSchema,
  reason: z.optional(z.string()),
  ranked: Count,
  changes: z.array(RankChange),
})
export type ResultVersion = z.infer<typeof ResultVersion>

/** `notice`: shown to all, can be appealed against until the end of `untilOn`, and after it while an appeal is open; then `final`. */
export const ResultState = z.enum(['notice', 'final'])
export type ResultState = z.infer<typeof ResultState>

export const ResultHead = z.object({
  contestId: ContestId,
  stageKey: PartKey,
  stageName: z.string(),
  tradeKey: PartKey,
  tradeName: z.string(),
  state: ResultState,
  version: z.int(),
  publishedAt: InstantSchema,
  untilOn: DaySchema,
  finalAt: z.optional(InstantSchema),
  openAppeals: Count,
  /** An appeal was upheld: a corrected version follows. */
  correctionDue: z.boolean(),
})
export type ResultHead = z.infer<typeof ResultHead>

/** A published result as one of its entrants sees it; without a row they have no rank. */
export const MyResult = z.object({
  head: ResultHead,
  row: z.optional(RankedRow),
  mayAppeal: z.boolean(),
  /** Of the last appeal that this entry made. */
  appealCaseId: z.optional(CaseId),
})
export type MyResult = z.infer<typeof MyResult>

/** `revoked`: kept and shown, with why. */
export const CertificateState = z.enum(['valid', 'revoked'])

export const CertificateCode = z.string().check(z.trim(), z.toLowerCase(), z.regex(/^[2-9a-hjkmnp-z]{16}$/, '证书验证码是 16 位'))

const certificate = {
  code: CertificateCode,
  number: z.string(),
  state: CertificateState,
  contestTitle: z.string(),
  contestClass: ContestClass,
  tradeName: z.string(),
  rank: Rank,
  award: z.string(),
  honour: Award.shape.honour,
  teamName: z.optional(z.string()),
  orgName: z.string(),
  issuedOn: DaySchema,
  revokedOn: z.optional(DaySchema),
  revokedReason: z.optional(z.string()),
}

/** What a stranger compares with the paper. */
export const CertificateShown = z.object({ ...certificate, nameMasked: z.string() })
export type CertificateShown = z.infer<typeof CertificateShown>

export const MyHonour = z.object({ ...certificate, contestId: ContestId, year: z.int() })
export type MyHonour = z.infer<typeof MyHonour>
