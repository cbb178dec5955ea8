import type { Write } from '../../platform/dynamo/transact.ts'
import type { AwardsRecord, SafetyRecord } from './safety-entry.ts'

export interface SafetyStore {
  entry(contestId: string, orgId: string): Promise<SafetyRecord | undefined>
  /** Withdrawn ones too, by union. */
  entries(contestId: string): Promise<SafetyRecord[]>
  /** The last published; version 0 and empty before. */
  awards(contestId: string): Promise<AwardsRecord>

  /** Writes for a use case's transaction. */
  entering(before: SafetyRecord | undefined, after: SafetyRecord): Write
  /** What is shown now, and a copy that stays. */
  awarding(contestId: string, before: AwardsRecord, after: AwardsRecord): Write[]
  save(...writes: Write[]): Promise<void>
}
