import type { Consents } from '../consent.tsx'
import type { HouseholdAnswer, useHousehold } from './use-household.ts'

/** What every screen of the file works on. */
export interface SectionProps {
  filling: ReturnType<typeof useHousehold>
  /** The server's newest word: masked numbers, what is missing. */
  answer: HouseholdAnswer
  consents: Consents
  onBack: () => void
}
