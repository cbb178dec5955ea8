import type { Write } from '../../platform/dynamo/transact.ts'
import type { HouseholdRecord, HouseholdReview } from './household.ts'

export interface HouseholdStore {
  byId(householdId: string): Promise<HouseholdRecord | undefined>
  /** The file a person stands in, whoever keeps it. */
  ofPerson(personId: string): Promise<HouseholdRecord | undefined>
  reviews(householdId: string): Promise<HouseholdReview[]>
  /** Every family that is or was on file, in no order. */
  register(): Promise<HouseholdRecord[]>

  /** Writes for a use case's transaction; refused with `household-changed` when somebody else saved first. */
  saving(before: HouseholdRecord | undefined, after: HouseholdRecord): Write[]
  /** The file and that its persons stand in it; refused with `household-changed` as `saving` is. */
  deleting(household: HouseholdRecord): Write[]
  reviewing(household: Pick<HouseholdRecord, 'householdId' | 'orgId'>, review: HouseholdReview): Write
}
