import * as z from 'zod/mini'
import { AidAnswers, AidStage, BatchId, NoticeId, PayeeMasked, PayFailure } from './aid-application.ts'
import { Assessment, FileState, HouseholdId, HouseholdPerson } from './aid-household.ts'
import { Fen, FormSection, Fund, Programme, ProgrammeId } from './aid-programmes.ts'
import { Fix } from './cases.ts'
import { CaseId, DaySchema, InstantSchema, OrganisationId, textOf } from './fields.ts'
import { MediaId } from './media.ts'

/** What the reviewers' side sees and does of aid. Names, documents, cards and illness are masked or sealed until asked for with a reason. */

/** A plain value that may be asked for, for a stated reason: `payee.cardNumber`, `person.p2.idNumber`, `answer.diagnosis`. */
export const SealedPath = z
  .string()
  .check(z.regex(/^[a-z][A-Za-z0-9]*(\.[A-Za-z0-9]+){0,2}$/, '要查看的内容不对'), z.maxLength(60))

export const CheckKind = z.enum(['homeVisit', 'verification', 'followUp'])
export type CheckKind = z.infer<typeof CheckKind>

/** A visit to the home, a check with another body (民政核对), a follow-up. Two visitors for a visit. */
export const CheckInput = z.object({
  kind: CheckKind,
  on: DaySchema,
  by: z.array(z.string().check(z.trim(), z.minLength(2, '请填写姓名'), z.maxLength(20))).check(z.minLength(1), z.maxLength(4)),
  result: z.enum(['consistent', 'inconsistent']),
  note: textOf(300, '请写明了解到的情况'),
  photoIds: z.array(MediaId).check(z.maxLength(6, '最多 6 张照片')),
})
export type CheckInput = z.infer<typeof CheckInput>

/** Its photos are opened as documents are: one by one, recorded, under a mark. */
export const CheckRow = z.object({
  checkId: z.string(),
  ...CheckInput.shape,
  at: InstantSchema,
  byMasked: z.string(),
})
export type CheckRow = z.infer<typeof CheckRow>

/** Aid the same family or student has had or asked for, in any programme and year. */
export const EarlierAid = z.object({
  caseId: CaseId,
  programmeName: z.string(),
  year: z.int(),
  stage: AidStage,
  amountFen: z.optional(Fen),
  submittedAt: InstantSchema,
})

export const AidFile = z.object({
  caseId: CaseId,
  stage: AidStage,
  programme: Programme,
  applicant: z.object({ nameMasked: z.string(), phoneMasked: z.optional(z.string()), orgName: z.string() }),
  /** Filed by staff for somebody: who, and in what relation. */
  agent: z.optional(z.object({ byMasked: z.string(), relation: z.string(), paper: z.array(MediaId) })),
  sections: z.array(FormSection),
  /** Health words are left out: they are among the sealed. */
  answers: AidAnswers,
  household: z.optional(
    z.object({
      householdId: HouseholdId,
      persons: z.array(HouseholdPerson),
      residence: z.optional(z.enum(['urban', 'rural'])),
      housing: z.optional(z.string()),
      areaM2: z.optional(z.int()),
      homesOwned: z.optional(z.int()),
      car: z.optional(z.string()),
      hasBusiness: z.optional(z.boolean()),
      otherYearIncomeFen: z.optional(Fen),
      expenses: z.array(z.object({ kind: z.string(), yearFen: Fen })),
      accidentCostFen: z.optional(Fen),
      cause: z.optional(z.string()),
      fileState: FileState,
      confirmedAt: z.optional(InstantSchema),
      /** The family changed its file after this application was filed. */
      changedSince: z.boolean(),
    }),
  ),
  /** As computed when the application was filed, with the line of then. */
  assessment: z.optional(Assessment),
  /** By the programme's rules: at most this, and the index of the rule. Absent: the reviewer sets the sum. */
  computed: z.optional(z.object({ amountFen: Fen, rule: z.int() })),
  amountFen: z.optional(Fen),
  fund: z.optional(Fund),
  payee: z.optional(PayeeMasked),
  /** Photos by document key; links are asked for one by one and recorded. */
  documents: z.record(z.string(), z.array(MediaId)),
  checks: z.array(CheckRow),
  earlier: z.array(EarlierAid),
  /** Plain values that may be asked for with a reason. */
  sealed: z.array(z.object({ path: SealedPath, label: z.string() })),
  notice: z.optional(z.object({ noticeId: NoticeId, fromOn: DaySchema, untilOn: DaySchema, suspended: z.boolean() })),
  payFailure: z.optional(PayFailure),
  papersDueOn: z.optional(DaySchema),
  /** Approving is the last step: sum and source of funds are set with it. */
  isLastStep: z.boolean(),
})
export type AidFile = z.infer<typeof AidFile>

export const AidDecision = z.discriminatedUnion('decision', [
  z.object({
    decision: z.literal('approve'),
    version: z.int(),
    /** With the last step. At most what the rules compute. */
    amountFen: z.optional(Fen),
    fund: z.optional(Fund),
  }),
  z.object({
    decision: z.literal('return'),
    version: z.int(),
    fixes: z.array(Fix).check(z.minLength(1, '请至少写一项要补充的内容'), z.maxLength(10)),
  }),
  z.object({ decision: z.literal('reject'), version: z.int(), reason: textOf(300, '请写明不通过的原因') }),
])
export type AidDecision = z.infer<typeof AidDecision>

/** An objection to a notice, or a person's own to a rejection. */
export const ObjectionFile = z.object({
  what: z.enum(['notice', 'rejection']),
  text: z.string(),
  /** The application it is about. */
  aboutCaseId: CaseId,
  aboutNumber: z.string(),
  programmeName: z.string(),
  nameMasked: z.string(),
  reply: z.optional(z.string()),
})
export type ObjectionFile = z.infer<typeof ObjectionFile>

export const BatchState = z.enum(['collecting', 'ready', 'sent', 'settled'])
export type BatchState = z.infer<typeof BatchState>

export const Batch = z.object({
  batchId: BatchId,
  programmeId: ProgrammeId,
  programmeName: z.string(),
  fund: Fund,
  state: BatchState,
  count: z.int(),
  totalFen: Fen,
  paidCount: z.int(),
  failedCount: z.int(),
  createdAt: InstantSchema,
  byMasked: z.string(),
})
export type Batch = z.infer<typeof Batch>

export const PaymentRow = z.object({
  caseId: CaseId,
  number: z.string(),
  nameMasked: z.string(),
  orgName: z.string(),
  amountFen: Fen,
  payee: PayeeMasked,
  state: z.enum(['due', 'inBatch', 'paid', 'failed', 'returned']),
  failure: z.optional(PayFailure),
  paidOn: z.optional(DaySchema),
})
export type PaymentRow = z.infer<typeof PaymentRow>

export const HouseholdRow = z.object({
  householdId: HouseholdId,
  nameMasked: z.string(),
  orgId: OrganisationId,
  orgName: z.string(),
  persons: z.int(),
  category: z.optional(z.enum(['deep', 'relative', 'accident'])),
  fileState: FileState,
  openedOn: z.optional(DaySchema),
  /** Last full review; one a year is due. */
  reviewedOn: z.optional(DaySchema),
  reviewDueOn: z.optional(DaySchema),
  /** Drawn for this year's spot check (at least 30 of 100). */
  spotCheck: z.boolean(),
  /** Of a closed file: until when it is followed up. */
  followUpUntilOn: z.optional(DaySchema),
  version: z.int(),
})
export type HouseholdRow = z.infer<typeof HouseholdRow>
