import type { Write } from '../../platform/dynamo/transact.ts'
import type { MergeRecord } from './merge.ts'

/** A look at a plain value of a record that is to be merged; told to the person whose it is. */
export interface MergeReveal {
  at: string
  accountId: string
  byMasked: string
  orgName: string
  field: 'name' | 'idNumber' | 'phone'
  reason: string
}

export interface MergeStore {
  byId(mergeId: string): Promise<MergeRecord | undefined>
  /** The open proposal about a person's record. */
  openOf(personId: string): Promise<string | undefined>
  /** Newest first. */
  list(state: 'open' | 'ended', cursor?: string): Promise<{ merges: MergeRecord[]; next?: string }>
  reveals(personId: string): Promise<MergeReveal[]>
  noteReveal(into: { personId: string; number: string; orgId: string }, entry: MergeReveal): Promise<void>

  /** Refused with `merge-open` when either record has an open one. */
  proposing(record: MergeRecord): Write[]
  /** Refused with `case-changed` when somebody else ended it first; both records are free for another. */
  ending(before: MergeRecord, after: MergeRecord): Write[]
}
