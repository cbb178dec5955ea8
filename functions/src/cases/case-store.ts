import type { ChainedKind, Chain } from 'shared-types/cases'
import type { Write } from '../platform/dynamo/transact.ts'
import type { ActFacts } from '../platform/events/act.ts'
import type { CaseEvent, CaseRecord } from './case.ts'

export interface StoredEvent extends CaseEvent {
  seq: number
}

export interface TodoQuery {
  orgId: string
  /** Sort keys are `<dueOn>#<submittedAt>#<caseId>`; rows strictly after this one. */
  after: string
  /** Rows before this key. */
  before: string
  limit: number
}

/** An open case, as far as work is counted. */
export interface OpenWork {
  orgId: string
  dueOn: string
  kind: CaseRecord['kind']
}

export interface CaseStore {
  byId(caseId: string): Promise<CaseRecord | undefined>
  timeline(caseId: string): Promise<StoredEvent[]>
  byApplicant(accountId: string, cursor?: string): Promise<{ cases: CaseRecord[]; next?: string }>
  todo(query: TodoQuery): Promise<{ record: CaseRecord; key: string }[]>
  /** Every open case of the installation; may lag a little. */
  openWork(): Promise<OpenWork[]>
  /** The decisions of a union in a month (`2026-11`), one entry each; may lag a little. */
  decidedIn(month: string, orgId: string): Promise<{ accountId: string; late: boolean }[]>
  countTodo(orgId: string, after: string, before: string): Promise<number>
  dueOn(day: string): Promise<string[]>
  /** The open case under a lock, if any. */
  lockedBy(lock: string): Promise<{ caseId: string; accountId: string } | undefined>
  /** Those of the locks under which a case is open. */
  lockedAmong(locks: readonly string[]): Promise<Set<string>>

  /** Writes for the caller's transaction: the case, its number, its lock and its first event. */
  opening(record: CaseRecord, event: CaseEvent): Write[]
  /** Writes for the caller's transaction; refused with `case-changed` when another act came first. */
  changing(before: CaseRecord, after: CaseRecord, event: CaseEvent): Write[]
  /** A condition for the caller's transaction: nothing is open under this lock (`application-open`). */
  unlocked(lock: string): Write
  save(...writes: Write[]): Promise<void>

  chain(kind: ChainedKind, version?: number): Promise<Chain>
  /** The chain a case began with. */
  chainOf(record: CaseRecord): Promise<Chain>
  /** For the caller's transaction; refused with `chain-changed` when another version came first. */
  addingChain(chain: Chain, act: Omit<ActFacts, 'kind'>): Write
  /** The day up to which overdue cases have been handed up. */
  escalatedUpTo(): Promise<string | undefined>
  noteEscalatedUpTo(day: string): Promise<void>
}
