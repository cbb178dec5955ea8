import * as z from 'zod/mini'
import { ChainStep } from './cases.ts'
import { DaySchema, InstantSchema, lineOf, prefixedId, textOf } from './fields.ts'

/**
 * An aid programme of one year, as data: who may apply and when, what is asked, who decides, what is paid and how often. Staff put the
 * next version in force; an application keeps the version it was filed under.
 */

export const ProgrammeId = prefixedId('prg')

/** Kinds of hardship: what a household's means come to (帮扶工作 2020s scheme, see aid-rules.ts). */
export const AidCategory = z.enum(['deep', 'relative', 'accident'])
export type AidCategory = z.infer<typeof AidCategory>

/** Sources of funds, each kept apart (专款专用). */
export const funds = ['central', 'province', 'city', 'county', 'unionFund', 'donation'] as const
export const Fund = z.enum(funds, '请选择资金来源')
export type Fund = z.infer<typeof Fund>

export const Fen = z.int().check(z.minimum(0, '金额不能是负数'), z.maximum(100_000_000_00, '金额太大了'))

const Key = z.string().check(z.regex(/^[a-z][A-Za-z0-9]{1,29}$/, '代号用英文字母开头，2 到 30 个字母或数字'))

/** Holds when the answer to `field` is `is`. `category` and `onFile` are known of every household. */
const Condition = z.object({ field: Key, is: z.string().check(z.maxLength(40)) })
export type Condition = z.infer<typeof Condition>

export const FieldType = z.enum([
  'line',
  'text',
  'choice',
  'yesNo',
  'money',
  'number',
  'day',
  /** One of the household's children: the student or patient. */
  'child',
  /** One of the household, whoever. */
  'person',
  /** Words about an illness: sealed, and asked only after the consent to it. */
  'health',
])
export type FieldType = z.infer<typeof FieldType>

export const FormField = z.object({
  key: Key,
  type: FieldType,
  label: lineOf(30, '请填写问题'),
  help: z.optional(textOf(120, '请填写说明')),
  required: z.boolean(),
  options: z.optional(
    z
      .array(z.object({ value: z.string().check(z.minLength(1), z.maxLength(40)), label: lineOf(30, '请填写选项') }))
      .check(z.maxLength(20)),
  ),
  showIf: z.optional(Condition),
})
export type FormField = z.infer<typeof FormField>

export const FormSection = z.object({
  key: Key,
  title: lineOf(20, '请填写小标题'),
  fields: z.array(FormField).check(z.minLength(1), z.maxLength(20)),
})
export type FormSection = z.infer<typeof FormSection>

export const DocumentKind = z.object({
  key: Key,
  title: lineOf(30, '请填写材料名称'),
  help: z.optional(textOf(120, '请填写说明')),
  required: z.boolean(),
  /** Photos at most. */
  most: z.int().check(z.minimum(1), z.maximum(9, '每项最多 9 张')),
  showIf: z.optional(Condition),
})
export type DocumentKind = z.infer<typeof DocumentKind>

/** What is paid when all of `when` holds: the smallest of the amounts given. The first rule that holds counts. */
export const AmountRule = z.object({
  when: z.array(Condition).check(z.maxLength(4)),
  fen: z.optional(Fen),
  /** Times the monthly poverty line in force. */
  monthsOfLine: z.optional(z.number().check(z.minimum(0.1), z.maximum(24))),
  /** A share of what a money field says. */
  percentOf: z.optional(z.object({ field: Key, percent: z.int().check(z.minimum(1), z.maximum(100)) })),
})
export type AmountRule = z.infer<typeof AmountRule>

export const AidConsent = z.enum(['health', 'bank-card', 'child', 'verification'])
export type AidConsent = z.infer<typeof AidConsent>

const days = z.int().check(z.minimum(1), z.maximum(60))

/** What staff edit. */
export const ProgrammeFacts = z.object({
  name: lineOf(20, '请填写项目名称'),
  /** What it is, in a sentence that a person in need understands. */
  summary: textOf(120, '请用一句话说明'),
  year: z.int().check(z.minimum(2020), z.maximum(2100)),
  opensOn: DaySchema,
  /** The last day, to its end (23:59:59 Beijing time). */
  closesOn: DaySchema,
  kind: z.enum(['money', 'goods']),
  who: z.enum(['verified', 'member']),
  /** Any of these; none named: every household. */
  categories: z.array(AidCategory),
  /** Statements each of which rules a person out; the applicant says that none holds. */
  exclusions: z.array(textOf(80, '请填写不予帮扶的情形')).check(z.maxLength(10)),
  /** One application a year for each of these. */
  oncePer: z.array(z.enum(['person', 'child', 'household'])),
  /** Needs the household file, confirmed within half a year. */
  needsHousehold: z.boolean(),
  sections: z.array(FormSection).check(z.maxLength(10)),
  documents: z.array(DocumentKind).check(z.maxLength(15)),
  consents: z.array(AidConsent),
  amountRules: z.array(AmountRule).check(z.maxLength(20)),
  steps: z.array(ChainStep).check(z.minLength(1), z.maxLength(5)),
  /** Working days of public notice (公示), five at least where there is one. */
  noticeDays: z.optional(z.int().check(z.minimum(5, '公示至少 5 个工作日'), z.maximum(30))),
  /** The first step is decided only after a visit to the home is on record. */
  homeVisit: z.boolean(),
  /** Pay first, papers later (社会救助法 Art 50): documents may follow within so many days. */
  papersWithinDays: z.optional(days),
})
export type ProgrammeFacts = z.infer<typeof ProgrammeFacts>

export const Programme = z.object({
  programmeId: ProgrammeId,
  version: z.int(),
  changedAt: InstantSchema,
  ...ProgrammeFacts.shape,
})
export type Programme = z.infer<typeof Programme>

/** A row of the change log. */
export const ProgrammeVersion = z.object({
  version: z.int(),
  changedAt: InstantSchema,
  /** Who put it in force; who wrote it as well, where nobody else is named: one person did both then. */
  byMasked: z.string(),
  writtenByMasked: z.optional(z.string()),
  reason: z.string(),
  /** Names of the facts changed. */
  changed: z.array(z.string()),
})

/** The monthly poverty line (低保标准) a head, set by the county from a day on. */
export const PovertyLine = z.object({
  validFrom: DaySchema,
  urbanFen: Fen,
  ruralFen: Fen,
  /** The document that sets it. */
  source: lineOf(80, '请填写文件名称或文号'),
})
export type PovertyLine = z.infer<typeof PovertyLine>
