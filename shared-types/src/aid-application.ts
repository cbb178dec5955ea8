import * as z from 'zod/mini'
import { Fen, Fund, Programme, ProgrammeId } from './aid-programmes.ts'
import { HouseholdId, PersonKey } from './aid-household.ts'
import { isCardNumber } from './card-number.ts'
import { MyCase } from './cases.ts'
import { DaySchema, InstantSchema, prefixedId, textOf } from './fields.ts'
import { MediaId } from './media.ts'

/** One application for aid: what is asked, where the money goes, and where it stands. */

export const NoticeId = prefixedId('ntc')
export const BatchId = prefixedId('bat')

const fieldKey = z.string().check(z.regex(/^[a-z][A-Za-z0-9]{1,29}$/, '代号不对'))

/** Answers by field key. Money in fen, days as `YYYY-MM-DD`, persons by their key in the household file. */
export const AidAnswers = z.record(
  fieldKey,
  z.union([z.string().check(z.maxLength(500, '最多 500 个字')), z.number(), z.boolean()]),
)
export type AidAnswers = z.infer<typeof AidAnswers>

/** Photos by document key. */
export const AidDocuments = z.record(fieldKey, z.array(MediaId).check(z.maxLength(9, '每项最多 9 张')))
export type AidDocuments = z.infer<typeof AidDocuments>

/** Whose account the money goes to: one of the household, in whose name the card is. */
export const Payee = z.object({
  personKey: PersonKey,
  bank: z.string().check(z.trim(), z.minLength(2, '请填写开户银行'), z.maxLength(60, '最多 60 个字')),
  cardNumber: z.pipe(
    z.pipe(
      z.string().check(z.maxLength(40, '银行卡号太长了')),
      z.transform((text: string) => text.replace(/[\s-]/g, '')),
    ),
    z.string().check(z.refine(isCardNumber, '这个卡号不对，请对照银行卡再看一遍')),
  ),
})
export type Payee = z.infer<typeof Payee>

/** What has been filled so far; kept on the server, the same on every phone. */
export const AidDraftInput = z.object({
  answers: AidAnswers,
  documents: AidDocuments,
  payee: z.optional(
    z.object({
      personKey: z.optional(PersonKey),
      bank: z.optional(z.string().check(z.maxLength(60))),
      cardNumber: z.optional(z.string().check(z.maxLength(40))),
    }),
  ),
  /** Where the person was. */
  step: z.optional(z.string().check(z.maxLength(40))),
})
export type AidDraftInput = z.infer<typeof AidDraftInput>

export const AidDraft = z.object({
  ...AidDraftInput.shape,
  programmeId: ProgrammeId,
  /** The programme's version when the draft was last saved. */
  programmeVersion: z.int(),
  version: z.int(),
  savedAt: InstantSchema,
})
export type AidDraft = z.infer<typeof AidDraft>

export const ApplicationInput = z.object({
  answers: AidAnswers,
  documents: AidDocuments,
  /** Absent for goods. */
  payee: z.optional(Payee),
})
export type ApplicationInput = z.infer<typeof ApplicationInput>

/**
 * Where an application stands, for the person: `review` with a union, `returned` to them, `notice` is being shown to all, `suspended`
 * by an objection, `approved` (goods: to be handed out; money: waiting for its batch), `paying` with the bank, `payFailed` needs one thing
 * mended, `paid`; `rejected`, `withdrawn`.
 */
export const AidStage = z.enum([
  'review',
  'returned',
  'notice',
  'suspended',
  'approved',
  'paying',
  'payFailed',
  'paid',
  'rejected',
  'withdrawn',
])
export type AidStage = z.infer<typeof AidStage>

/** Why the bank could not pay; each is one thing to mend. */
export const PayFailure = z.enum(['name-mismatch', 'card-wrong', 'card-closed', 'card-dormant', 'other'])
export type PayFailure = z.infer<typeof PayFailure>

export const PayeeMasked = z.object({ nameMasked: z.string(), bank: z.string(), cardMasked: z.string() })

const facts = {
  programmeId: ProgrammeId,
  programmeName: z.string(),
  programmeVersion: z.int(),
  year: z.int(),
  stage: AidStage,
  /** Decided; before that nothing is promised. */
  amountFen: z.optional(Fen),
  paidOn: z.optional(DaySchema),
  payFailure: z.optional(PayFailure),
  /** The public notice's last day. */
  noticeUntilOn: z.optional(DaySchema),
  /** Of pay first: by when the papers have to follow; absent once they have. */
  papersDueOn: z.optional(DaySchema),
  /** Of a rejection: the last day to object, while one may and has not. */
  appealUntilOn: z.optional(DaySchema),
}

export const MyAidRow = z.object({ case: MyCase, ...facts })
export type MyAidRow = z.infer<typeof MyAidRow>

export const MyAidApplication = z.object({
  case: MyCase,
  ...facts,
  /** In the version it was filed under, which is what it is mended by. */
  programme: Programme,
  /** Own words again; health words too. */
  answers: AidAnswers,
  documents: z.record(z.string(), z.array(z.object({ mediaId: MediaId, url: z.string() }))),
  payee: z.optional(z.object({ ...PayeeMasked.shape, personKey: PersonKey })),
  householdId: z.optional(HouseholdId),
  /** The own objection to a rejection, once made: waiting, upheld, dismissed. */
  appeal: z.optional(z.object({ state: z.enum(['waiting', 'upheld', 'dismissed']), reply: z.optional(z.string()) })),
})
export type MyAidApplication = z.infer<typeof MyAidApplication>

/** A notice for everybody: no document, card, phone, illness or child's name. */
export const AidNotice = z.object({
  noticeId: NoticeId,
  programmeName: z.string(),
  nameMasked: z.string(),
  /** The union the application went to first. */
  orgName: z.string(),
  amountFen: z.optional(Fen),
  fromOn: DaySchema,
  /** Its last day. */
  untilOn: DaySchema,
  /** An objection is being looked into; the notice is not ended meanwhile. */
  suspended: z.boolean(),
})
export type AidNotice = z.infer<typeof AidNotice>

export const ObjectionText = textOf(500, '请写明异议的内容')

/** What a programme's money comes to, one source of funds. */
export const Budget = z.object({
  bookId: z.string(),
  fund: Fund,
  plannedFen: z.int(),
  approvedFen: z.int(),
  paidFen: z.int(),
  returnedFen: z.int(),
  /** Planned and not yet approved. */
  freeFen: z.int(),
})
export type Budget = z.infer<typeof Budget>
