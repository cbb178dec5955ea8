import type { Consents } from '../consent.tsx'
import type { HouseholdAnswer, useHousehold } from './use-household.ts'

/** The file as it is being filled, by the family or by somebody for it. */
export type HouseholdFilling = Pick<ReturnType<typeof useHousehold>, 'content' | 'change' | 'saving' | 'failure' | 'merges'>

/** What every screen of the file works on. */
export interface SectionProps {
  filling: HouseholdFilling
  /** What is missing, and where the server has the file its newest word: masked numbers. */
  answer: HouseholdAnswer
  consents: Consents
  /** How the applicant is spoken of to whoever fills. */
  who: '您' | '申请人'
  onBack: () => void
}
