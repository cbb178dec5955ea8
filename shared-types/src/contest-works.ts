import * as z from 'zod/mini'
import { MyCase } from './cases.ts'
import { ContestId } from './contest-form.ts'
import { CaseId, DaySchema, InstantSchema, lineOf, OrganisationId, PersonName, textOf } from './fields.ts'
import { MediaId } from './media.ts'

/**
 * What a member hands in to a call for small innovations (五小): 小革新, 小发明, 小创造, 小设计, 小建议, and the 合理化建议 that reports
 * count apart. Its unit vouches for the benefit, its street recommends it, the county judges it.
 */

export const workKinds = ['innovation', 'invention', 'creation', 'design', 'smallProposal', 'suggestion'] as const
export const WorkKind = z.enum(workKinds, '请选择类别')
export type WorkKind = z.infer<typeof WorkKind>

/** `none`: approved and counted, without an award. */
export const workAwards = ['first', 'second', 'third', 'excellent', 'none'] as const
export const WorkAward = z.enum(workAwards, '请选择评审结果')
export type WorkAward = z.infer<typeof WorkAward>

/** With the member themselves: ten. */
export const mostCoAuthors = 9
export const mostProofs = 9
export const mostVouchProofs = 3
/** A hundred million yuan: more is a slip of the hand. */
export const mostBenefitFen = 10_000_000_000

export const BenefitFen = z
  .int('请填写金额，没有就填 0')
  .check(z.minimum(0, '金额不能小于 0'), z.maximum(mostBenefitFen, '金额太大了，请核对'))

/** Twelve months in a row, named by the first. */
export const MonthText = z.string().check(z.regex(/^20\d{2}-(0[1-9]|1[0-2])$/, '请选择月份'))

/** What the member says of it: all four have to hold. */
export const Declaration = z.object({
  notSecret: z.literal(true, '涉密的成果不能申报'),
  notDisputed: z.literal(true, '有权属争议的成果不能申报'),
  notStateAwarded: z.literal(true, '已获国家级奖励的成果不能申报'),
  notWonBefore: z.literal(true, '往届已获奖的成果不能再申报'),
})

export const WorkInput = z.object({
  kind: WorkKind,
  title: lineOf(60, '请填写成果名称'),
  /** Beside the member, who is one of its authors. */
  coAuthors: z.array(PersonName).check(z.maxLength(mostCoAuthors, `连您本人最多 ${mostCoAuthors + 1} 人`)),
  problem: textOf(1000, '请写明要解决什么问题'),
  change: textOf(2000, '请写明做了什么改进'),
  benefitFen: BenefitFen,
  /** The first of the twelve months that the benefit is reckoned over. */
  benefitFromMonth: z.optional(MonthText),
  /** What a sum does not say, or how it was reckoned; needed where the sum is 0. */
  benefitNote: z.optional(textOf(500, '请写明效果')),
  /** When it was put to use; a suggestion may not have been yet. */
  inUseOn: z.optional(DaySchema),
  proofIds: z.array(MediaId).check(z.maxLength(mostProofs, `照片最多 ${mostProofs} 张`)),
  declaration: Declaration,
  /** Whether all its authors agreed that their names stand in the public list of awards. */
  showsNames: z.boolean(),
})
export type WorkInput = z.infer<typeof WorkInput>

const draftText = (max: number) => z.optional(z.string().check(z.maxLength(max, `最多 ${max} 个字`)))

/** Filled as far as it is: bounds only, what is missing is asked when it is handed in. */
export const WorkDraft = z.object({
  kind: z.optional(WorkKind),
  title: draftText(60),
  coAuthors: z.optional(z.array(z.string().check(z.maxLength(40, '姓名最多 40 个字'))).check(z.maxLength(mostCoAuthors))),
  problem: draftText(1000),
  change: draftText(2000),
  benefitFen: z.optional(BenefitFen),
  benefitFromMonth: draftText(7),
  benefitNote: draftText(500),
  inUseOn: draftText(10),
  proofIds: z.optional(z.array(MediaId).check(z.maxLength(mostProofs, `照片最多 ${mostProofs} 张`))),
  showsNames: z.optional(z.boolean()),
})
export type WorkDraft = z.infer<typeof WorkDraft>

const Proof = z.object({ mediaId: MediaId, url: z.string() })

const vouched = {
  /** What the unit vouched for; the member's own figure stays beside it. */
  vouchedFen: z.optional(BenefitFen),
  vouchNote: z.optional(z.string()),
}

export const MyWorkRow = z.object({
  case: MyCase,
  contestId: ContestId,
  contestTitle: z.string(),
  kind: WorkKind,
  title: z.string(),
  benefitFen: BenefitFen,
  ...vouched,
  award: z.optional(WorkAward),
  awardNote: z.optional(z.string()),
  showsNames: z.boolean(),
})
export type MyWorkRow = z.infer<typeof MyWorkRow>

/** All that was handed in, with links to its photos that last some minutes. */
const content = {
  ...z.omit(WorkInput, { declaration: true, proofIds: true, coAuthors: true }).shape,
  /** With the member. */
  authors: z.array(z.string()),
  proofs: z.array(Proof),
}

/** Photos of what the unit vouches with: a stamped reckoning, pages of its accounts. */
const vouchProofs = { vouchProofs: z.array(Proof) }

export const MyWork = z.object({ ...MyWorkRow.shape, ...content, ...vouchProofs })
export type MyWork = z.infer<typeof MyWork>

export const WorkState = z.enum(['reviewing', 'returned', 'approved', 'rejected', 'withdrawn'])
export type WorkState = z.infer<typeof WorkState>

/** A work in its organiser's list: no person in it. */
export const WorkRow = z.object({
  caseId: CaseId,
  number: z.string(),
  kind: WorkKind,
  title: z.string(),
  orgId: OrganisationId,
  orgName: z.string(),
  state: WorkState,
  submittedAt: InstantSchema,
  benefitFen: BenefitFen,
  vouchedFen: z.optional(BenefitFen),
  award: z.optional(WorkAward),
})
export type WorkRow = z.infer<typeof WorkRow>

export const WorkFile = z.object({
  ...WorkRow.shape,
  ...content,
  ...vouched,
  ...vouchProofs,
  awardNote: z.optional(z.string()),
})
export type WorkFile = z.infer<typeof WorkFile>

export const WorkDecision = z.discriminatedUnion('decision', [
  z.object({
    decision: z.literal('approve'),
    version: z.int(),
    /** While nobody has vouched for the benefit: what the unit stands for, with a note where it is not what was entered. */
    vouchedFen: z.optional(BenefitFen),
    vouchNote: z.optional(textOf(200, '请写明金额为什么不同')),
    vouchProofIds: z.optional(z.array(MediaId).check(z.maxLength(mostVouchProofs, `证明最多 ${mostVouchProofs} 张`))),
    /** At the last step. */
    award: z.optional(WorkAward),
    awardNote: z.optional(textOf(200, '请填写评语')),
  }),
  z.object({
    decision: z.literal('return'),
    version: z.int(),
    fixes: z
      .array(z.object({ field: z.string().check(z.minLength(1), z.maxLength(40)), note: textOf(100, '请写明要补充什么') }))
      .check(z.minLength(1, '请写明要补充什么'), z.maxLength(10, '最多 10 项')),
  }),
  z.object({ decision: z.literal('reject'), version: z.int(), reason: textOf(300, '请写明不通过的原因') }),
])
export type WorkDecision = z.infer<typeof WorkDecision>

const Count = z.int().check(z.minimum(0))

/** Approved by the county: `works` are the five kinds, suggestions are counted apart; the benefit is what units vouched for. */
const approved = { works: Count, suggestions: Count, benefitFen: Count }

/**
 * 经济技术创新活动 60 余项，合理化建议 120 余条，节约经济价值 300 余万元 (monthly and yearly reports): unit 项 / 条 / 元, of one contest,
 * as of `at`.
 */
export const WorkFigures = z.object({
  at: InstantSchema,
  /** Handed in and not withdrawn. */
  submitted: Count,
  reviewing: Count,
  ...approved,
  byKind: z.array(z.object({ kind: WorkKind, submitted: Count, approved: Count, benefitFen: Count })),
  byUnit: z.array(z.object({ orgId: OrganisationId, orgName: z.string(), submitted: Count, ...approved })),
  byAward: z.array(z.object({ award: WorkAward, works: Count })),
  publication: z.object({
    version: z.int(),
    publishedAt: z.optional(InstantSchema),
    /** Awarded since, and not shown yet. */
    unpublished: Count,
  }),
})
export type WorkFigures = z.infer<typeof WorkFigures>

export const AwardedWork = z.object({
  title: z.string(),
  kind: WorkKind,
  award: WorkAward,
  orgName: z.string(),
  /** Where all of them agreed. */
  authors: z.optional(z.array(z.string())),
})
export type AwardedWork = z.infer<typeof AwardedWork>
