import * as z from 'zod/mini'
import { Fen } from './aid-programmes.ts'
import { DaySchema, IdType, InstantSchema, prefixedId } from './fields.ts'

/**
 * A family's file (一户一档): filled once, used by every programme, kept by whoever of the family began it and seen by every worker in
 * it. It is saved as far as it has got; what is still missing is said beside it.
 */

export const HouseholdId = prefixedId('hou')
/** Made by the phone, stable within one file. */
export const PersonKey = z.string().check(z.regex(/^p[0-9a-z]{1,12}$/, '家庭成员编号不对'))

export const Relation = z.enum(['self', 'spouse', 'child', 'parent', 'sibling', 'grandchild', 'other'], '请选择关系')
export type Relation = z.infer<typeof Relation>
export const Health = z.enum(['healthy', 'chronic', 'serious', 'disabled'], '请选择健康状况')
export type Health = z.infer<typeof Health>
export const Work = z.enum(['employed', 'flexible', 'unemployed', 'student', 'retired', 'none'], '请选择工作状况')
export type Work = z.infer<typeof Work>
export const Housing = z.enum(['owned', 'rented', 'provided', 'shared'], '请选择住房情况')
export type Housing = z.infer<typeof Housing>
export const ExpenseKind = z.enum(['medical', 'education', 'housing', 'disability', 'other'])
export type ExpenseKind = z.infer<typeof ExpenseKind>
export const Residence = z.enum(['urban', 'rural'], '请选择城镇或农村')

const upTo = (most: number) => z.string().check(z.trim(), z.maxLength(most, `最多 ${most} 个字`))

const personFacts = {
  personKey: PersonKey,
  relation: Relation,
  health: z.optional(Health),
  work: z.optional(Work),
  /** Where they work or go to school. */
  place: z.optional(upTo(60)),
  monthlyIncomeFen: z.optional(Fen),
}

/** As the phone sends it: whatever has been filled so far. The applicant's own name and document are known. */
export const HouseholdPersonInput = z.object({
  ...personFacts,
  name: z.optional(upTo(40)),
  idType: z.optional(IdType),
  /** Left out where it is on file and stays. */
  idNumber: z.optional(upTo(40)),
})

const means = {
  residence: z.optional(Residence),
  address: z.optional(upTo(100)),
  /** Of the last twelve months, beside the monthly incomes. */
  otherYearIncomeFen: z.optional(Fen),
  expenses: z.array(z.object({ kind: ExpenseKind, yearFen: Fen })).check(z.maxLength(5)),
  /** What an accident, a disaster or a grave illness has cost in a year. */
  accidentCostFen: z.optional(Fen),
  housing: z.optional(Housing),
  areaM2: z.optional(z.int().check(z.minimum(1), z.maximum(2000, '面积太大了'))),
  homesOwned: z.optional(z.int().check(z.minimum(0), z.maximum(20))),
  car: z.optional(z.enum(['none', 'work', 'private'])),
  /** Owns a company or a shop that employs others. */
  hasBusiness: z.optional(z.boolean()),
  cause: z.optional(upTo(200)),
}

export const HouseholdInput = z.object({
  persons: z.array(HouseholdPersonInput).check(z.minLength(1), z.maxLength(12, '一户最多填 12 人')),
  ...means,
})
export type HouseholdInput = z.infer<typeof HouseholdInput>

/** As the family sees it: own names plain, document numbers masked. */
export const HouseholdPerson = z.object({
  ...personFacts,
  name: z.optional(z.string()),
  idType: z.optional(IdType),
  idNumberMasked: z.optional(z.string()),
  bornOn: z.optional(DaySchema),
  /** Under 14: a guardian's consent is needed for the data. */
  isMinor: z.optional(z.boolean()),
})
export type HouseholdPerson = z.infer<typeof HouseholdPerson>

/** What a household's means come to; the line used is part of it. */
export const Assessment = z.object({
  category: z.optional(z.enum(['deep', 'relative', 'accident'])),
  perHeadFen: z.int(),
  /** The monthly line used, and since when it holds. */
  lineFen: Fen,
  lineValidFrom: DaySchema,
  yearIncomeFen: Fen,
  yearExpensesFen: Fen,
  persons: z.int(),
})
export type Assessment = z.infer<typeof Assessment>

export const FileState = z.enum(['none', 'onFile', 'closed'])

export const Household = z.object({
  householdId: HouseholdId,
  version: z.int(),
  persons: z.array(HouseholdPerson),
  ...means,
  fileState: FileState,
  /** Of a closed file: why, as staff wrote it for the family. */
  closedReason: z.optional(z.string()),
  savedAt: InstantSchema,
  confirmedAt: z.optional(InstantSchema),
  /** Not confirmed for half a year: asked again before the next application. */
  isStale: z.boolean(),
  /** Whether the caller began it; others of the family read it. Relations are as the keeper sees them. */
  isKeeper: z.boolean(),
  /** The caller among the persons. */
  ownPersonKey: z.optional(PersonKey),
})
export type Household = z.infer<typeof Household>

/** What is still to be filled, in words; `path` as in `persons.1.idNumber`. */
export const Missing = z.object({ path: z.string(), message: z.string() })
