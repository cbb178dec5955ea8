import type { Assessment, HouseholdInput, HouseholdPerson } from 'shared-types/aid-household'
import type { AidCategory, PovertyLine } from 'shared-types/aid-programmes'
import { categoryOf, lineOn, perHeadFen } from 'shared-types/aid-rules'
import type { IdType } from 'shared-types/fields'
import { meansOf, type MissingFact, missingFacts } from 'shared-types/household-rules'
import type * as z from 'zod/mini'

/** One of the family. Name and document number are sealed, keyed by the file and the person's key in it. */
export interface HouseholdPersonRecord {
  personKey: string
  relation: HouseholdPerson['relation']
  nameMasked?: string
  idType?: IdType
  idNumberMasked?: string
  /** Fingerprint of the document: finds the person in other files and applications. */
  personId?: string
  bornOn?: string
  health?: HouseholdPerson['health']
  work?: HouseholdPerson['work']
  place?: string
  monthlyIncomeFen?: number
  sealed: { name?: string; idNumber?: string }
}

export type HouseholdMeans = Omit<z.output<typeof HouseholdInput>, 'persons' | 'address'>

/** A family's file (一户一档). */
export interface HouseholdRecord extends HouseholdMeans {
  householdId: string
  version: number
  /** The worker who began it; others of the family read it. */
  keeperPersonId: string
  orgId: string
  persons: HouseholdPersonRecord[]
  sealedAddress?: string
  fileState: 'none' | 'onFile' | 'closed'
  category?: AidCategory
  openedOn?: string
  reviewedOn?: string
  followUpUntilOn?: string
  /** Of a closed file: the family reads it. */
  closedReason?: string
  savedAt: string
  confirmedAt?: string
}

export interface HouseholdReview {
  on: string
  at: string
  what: 'review' | 'followUp' | 'opened' | 'closed'
  note: string
  byMasked: string
  byAccountId?: string
}

/** Incomes change: after half a year the family is asked again. */
const staleAfterDays = 183

export const isStale = ({ confirmedAt }: Pick<HouseholdRecord, 'confirmedAt'>, now: Date): boolean =>
  confirmedAt === undefined || now.getTime() - Date.parse(confirmedAt) > staleAfterDays * 86_400_000

export const minorUntilAge = 14

/** Under fourteen on a day (PIPL Art 31: data of whom a guardian consents to). */
export const isMinor = (bornOn: string | undefined, today: string): boolean =>
  bornOn !== undefined && today < `${Number(bornOn.slice(0, 4)) + minorUntilAge}${bornOn.slice(4)}`

/** What an application cannot do without. */
export const missingOf = (household: HouseholdRecord): MissingFact[] =>
  missingFacts(
    household.persons.map(({ nameMasked, personId, ...person }) => ({
      ...person,
      name: nameMasked,
      hasIdNumber: personId !== undefined,
    })),
    household,
  )

/** With the line in force on a day; nothing while the means are not filled or no line is set. */
export function assess(household: HouseholdRecord, lines: readonly PovertyLine[], day: string): Assessment | undefined {
  const line = lineOn(lines, day)
  if (!line || missingOf(household).length > 0) return undefined
  const lineFen = household.residence === 'rural' ? line.ruralFen : line.urbanFen
  const means = meansOf(household)
  const category = categoryOf(means, lineFen)
  return {
    ...(category ? { category } : {}),
    perHeadFen: perHeadFen(means),
    lineFen,
    lineValidFrom: line.validFrom,
    yearIncomeFen: means.yearIncomeFen,
    yearExpensesFen: means.yearExpensesFen,
    persons: means.persons,
  }
}
