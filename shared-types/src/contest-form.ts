import * as z from 'zod/mini'
import { contestProblems } from './contest-problems.ts'
import { InstantSchema, lineOf, OrganisationId, prefixedId, textOf, DaySchema } from './fields.ts'
import { OrgKind } from './organisations.ts'

/**
 * 劳动和技能竞赛: a contest with trades (工种), stages and places, entered by persons or teams; the safety cup (安康杯), entered by units;
 * and the call for small innovations and suggestions (五小), entered by works. What is open to whom, and how many, is data.
 */

export const ContestId = prefixedId('con')
export const EntryId = prefixedId('ent')

export const contestKinds = ['skills', 'safetyCup', 'fiveSmall'] as const
export const ContestKind = z.enum(contestKinds, '请选择类别')
export type ContestKind = z.infer<typeof ContestKind>

/** 一类 / 二类竞赛, or below them. */
export const contestClasses = ['first', 'second', 'local'] as const
export const ContestClass = z.enum(contestClasses, '请选择级别')
export type ContestClass = z.infer<typeof ContestClass>

/** Short names that the contest's own parts go by; given once and never shown. */
export const PartKey = z.string().check(z.regex(/^[a-z][a-z0-9]{0,15}$/, '编号格式不对'))

const places = (least: number) =>
  z.int('请填写名额').check(z.minimum(least, `至少 ${least} 个`), z.maximum(100_000, '最多 100,000 个'))

export const Trade = z.object({
  tradeKey: PartKey,
  name: lineOf(20, '请填写工种名称'),
  /** Entries: persons, or teams where teams enter. */
  places: places(1),
  /** How many of them one unit may have. */
  perUnit: z.optional(places(1)),
})
export type Trade = z.infer<typeof Trade>

/** What judges mark, and to how many points. */
export const Criterion = z.object({
  criterionKey: PartKey,
  name: lineOf(20, '请填写评分项'),
  most: z.int('请填写满分').check(z.minimum(1, '满分至少 1 分'), z.maximum(1000, '满分最多 1000 分')),
})
export type Criterion = z.infer<typeof Criterion>

export const Scoring = z.object({
  criteria: z.array(Criterion).check(z.minLength(1, '至少一个评分项'), z.maxLength(12, '最多 12 个评分项')),
  judges: z.int('请填写裁判人数').check(z.minimum(1, '至少 1 名裁判'), z.maximum(15, '最多 15 名裁判')),
  /** The highest and the lowest of the judges' totals are left out; needs at least three judges. */
  dropsHighAndLow: z.boolean(),
  /** How many of each trade go on to the next stage; absent at the last one. */
  goOn: z.optional(z.int().check(z.minimum(1, '至少 1 名'), z.maximum(10_000, '最多 10,000 名'))),
})
export type Scoring = z.infer<typeof Scoring>

export const Stage = z.object({
  stageKey: PartKey,
  name: lineOf(20, '请填写赛程名称'),
  startsAt: InstantSchema,
  endsAt: InstantSchema,
  place: lineOf(60, '请填写地点'),
  scoring: z.optional(Scoring),
})
export type Stage = z.infer<typeof Stage>

/** Skill levels as they are printed: 5 五级/初级工 … 1 一级/高级技师. */
export const SkillLevel = z.int().check(z.minimum(1), z.maximum(5))

/** Who may enter. Everybody is a verified person; the rest narrows it. */
export const Eligibility = z.object({
  standing: z.enum(['member', 'verified'], '请选择参赛范围'),
  /** Full years on `ageOn`, both ends included. */
  ageFrom: z.optional(z.int().check(z.minimum(16, '不能小于 16 周岁'), z.maximum(80, '年龄不对'))),
  ageTo: z.optional(z.int().check(z.minimum(16, '不能小于 16 周岁'), z.maximum(80, '年龄不对'))),
  ageOn: z.optional(DaySchema),
  /** This level or a higher one; the certificate itself is looked at when checking in. */
  skillLevel: z.optional(SkillLevel),
  /** The entrant's union is of one of these kinds. */
  unitKinds: z.optional(z.array(OrgKind).check(z.minLength(1), z.maxLength(8))),
  /** The entrant's union is one of these or below one of them. */
  areas: z.optional(z.array(OrganisationId).check(z.minLength(1), z.maxLength(40))),
})
export type Eligibility = z.infer<typeof Eligibility>

/** Who gets what: `一等奖` for ranks up to 1, `二等奖` up to 3. */
export const Award = z.object({
  name: lineOf(20, '请填写奖项'),
  upToRank: z.int().check(z.minimum(1, '名次至少是 1'), z.maximum(10_000, '名次太大了')),
  prizeFen: z.optional(z.int().check(z.minimum(0), z.maximum(100_000_000))),
  /** Title that comes with it, and of which level: 技术能手, 五一劳动奖章. */
  honour: z.optional(
    z.object({ title: lineOf(30, '请填写荣誉名称'), level: z.enum(['national', 'province', 'city', 'county']) }),
  ),
})
export type Award = z.infer<typeof Award>

export const TeamShape = z.object({
  /** With the captain. */
  size: z.int().check(z.minimum(2, '一队至少 2 人'), z.maximum(20, '一队最多 20 人')),
  substitutes: z.int().check(z.minimum(0), z.maximum(5, '替补最多 5 人')),
})
export type TeamShape = z.infer<typeof TeamShape>

const formFields = {
  orgId: OrganisationId,
  kind: ContestKind,
  class: ContestClass,
  title: lineOf(40, '请填写竞赛名称'),
  intro: textOf(1000, '请写明竞赛内容'),
  rules: textOf(4000, '请写明竞赛规则'),
  contactPhone: lineOf(20, '请填写联系电话'),
  opensAt: InstantSchema,
  /** The last instant at which a sign-up counts: an editor's 23:59 lasts to 23:59:59.999. */
  closesAt: InstantSchema,
  /** Until when an entrant may cancel and the place goes to who waits; at the latest when the first stage begins. */
  cancelsUntilAt: InstantSchema,
  entry: z.enum(['open', 'recommended'], '请选择报名方式'),
  /** Until when units may recommend. */
  recommendsUntilAt: z.optional(InstantSchema),
  team: z.optional(TeamShape),
  eligibility: Eligibility,
  /** Over all trades; with it nobody waits, since a waiting entry would keep a place of another trade from being given. */
  places: z.optional(places(1)),
  trades: z.array(Trade).check(z.maxLength(30, '最多 30 个工种')),
  hasWaitingList: z.boolean(),
  /** How long a place that came free is kept for who was waiting. */
  offerHours: z.int().check(z.minimum(1, '至少 1 小时'), z.maximum(72, '最多 72 小时')),
  /** People expected in the first minute: how many rows share the load. */
  expectedAtOpening: z.int().check(z.minimum(0), z.maximum(1_000_000, '最多 1,000,000 人')),
  stages: z.array(Stage).check(z.maxLength(6, '最多 6 个赛程')),
  awards: z.array(Award).check(z.maxLength(10, '最多 10 个奖项')),
  /** Working days for which a result is shown to all before it is final. */
  noticeDays: z.int().check(z.minimum(3, '至少公示 3 个工作日'), z.maximum(15, '最多公示 15 个工作日')),
}

export type ContestFields = z.infer<z.ZodMiniObject<typeof formFields>>

const formIsWhole = z.superRefine<ContestFields>((form, context) => {
  for (const [path, message] of contestProblems(form))
    context.addIssue({ code: 'custom', path: path.split('.'), message, input: form })
})

/** A contest as its organiser writes it. */
export const ContestForm = z.object(formFields).check(formIsWhole)
export type ContestForm = z.infer<typeof ContestForm>
