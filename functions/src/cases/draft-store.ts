import type { Write } from '../platform/dynamo/transact.ts'
import type { ActFacts } from '../platform/events/act.ts'
import type { DraftRecord } from './draft.ts'

/** Drafts by the name of what they lie beside: the kind of a chain, a year. */
export interface DraftStore<Words> {
  all(): Promise<Map<string, DraftRecord<Words>>>
  /** Refused when it is not in this version; nothing has been written in version 0. */
  at(name: string, version: number): Promise<DraftRecord<Words> | undefined>
  /** For the caller's transaction; refused when another act came first. */
  changing(name: string, before: DraftRecord<Words> | undefined, after: DraftRecord<Words>): Write
  /** For the caller's transaction: an act that leaves no other row behind. */
  noting(facts: ActFacts): Write
  save(...writes: Write[]): Promise<void>
}
