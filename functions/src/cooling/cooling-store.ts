import type { SignedBy } from 'shared-types/cooling'
import type * as z from 'zod/mini'
import type { Write } from '../platform/dynamo/transact.ts'
import type { ActFacts } from '../platform/events/act.ts'
import type { AllocationRecord, LineRecord, SeasonRecord } from './cooling.ts'

export interface Signing {
  at: string
  signedBy: z.infer<typeof SignedBy>
  photoId?: string
}

export type CoolingAct = Omit<ActFacts, 'kind'>

/** Seasons, what unions were allotted of them, and their rosters. Every method that makes writes is for the caller's transaction. */
export interface CoolingStore {
  season(seasonId: string): Promise<SeasonRecord | undefined>
  /** Newest first. */
  seasonsOf(orgId: string): Promise<SeasonRecord[]>
  addingSeason(season: SeasonRecord): Write

  allocation(allocationId: string): Promise<AllocationRecord | undefined>
  allocationsOf(orgId: string): Promise<AllocationRecord[]>
  allocationsIn(seasonId: string): Promise<AllocationRecord[]>
  addingAllocation(allocation: AllocationRecord): Write
  /** `allocation-closed` when it is, or when not so many are left. */
  handingOut(allocationId: string, pieces: number): Write
  /** `allocation-closed` unless exactly this much is left. */
  closingAllocation(allocation: AllocationRecord): Write

  lines(allocationId: string): Promise<LineRecord[]>
  linesOfPhone(phoneHash: string): Promise<LineRecord[]>
  /** `roster-full` when there are not so many pieces. */
  addingLines(allocationId: string, lines: readonly LineRecord[]): Write[]
  /** `portion-handed-out` when it has been signed for. */
  signingLine(allocationId: string, lineId: string, signing: Signing): Write
  /** What staff change without an entry of a book. */
  noting(act: CoolingAct): Write
  save(...writes: Write[]): Promise<void>
}
