import type { ErrorCode } from 'shared-types/errors'
import type { Write } from '../platform/dynamo/transact.ts'
import type { ActFacts } from '../platform/events/act.ts'
import type { AskDeps, Asking } from './ask-others.ts'
import type { DraftRecord } from './draft.ts'

/** Drafts by the name of what they lie beside: the kind of a chain, a year, the id of a programme. */
export interface DraftStore<Words> {
  /** With which words another act is refused that came first. */
  changed: ErrorCode
  /** Those whose names begin so; all of them. */
  all(beginsWith?: string): Promise<Map<string, DraftRecord<Words>>>
  of(name: string): Promise<DraftRecord<Words> | undefined>
  /** For the caller's transaction; refused when another act came first. */
  changing(name: string, before: DraftRecord<Words> | undefined, after: DraftRecord<Words>): Write
  /** For the caller's transaction: an act that leaves no other row behind. */
  noting(facts: ActFacts): Write
  /** For the caller's transaction: others are told that it waits. */
  asking(deps: AskDeps, asked: Asking): Promise<Write[]>
  save(...writes: Write[]): Promise<void>
}
