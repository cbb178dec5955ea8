import type { Write } from '../platform/dynamo/transact.ts'
import type { ContestRecord } from './contest.ts'
import type { EntryRecord } from './entry.ts'

export type ItsContest = Pick<ContestRecord, 'orgId' | 'buckets'>

export interface EntryStore {
  byId(entryId: string): Promise<EntryRecord | undefined>
  byCase(caseId: string): Promise<EntryRecord | undefined>
  byInvitation(code: string): Promise<EntryRecord | undefined>
  /** What a person has in a trade now. */
  standing(contestId: string, tradeKey: string, personId: string): Promise<string | undefined>
  /** Newest first, those that have ended too. */
  ofPerson(personId: string): Promise<EntryRecord[]>
  /** A page of one of the contest's buckets; entries of a trade lie together. */
  page(
    contestId: string,
    bucket: number,
    options: { tradeKey?: string; cursor?: string; limit?: number },
  ): Promise<{
    entries: EntryRecord[]
    next?: string
  }>
  /** Every entry of the contest, bucket by bucket. */
  all(contestId: string, buckets: number, tradeKey?: string): AsyncGenerator<EntryRecord>
  /** Ids of entries to which something happens by itself at or before this instant. */
  due(now: Date, limit: number): Promise<string[]>

  /** `already-entered`, about the entry, when one of its people is in this trade already. */
  entering(entry: EntryRecord, contest: ItsContest): Write[]
  /** `entry-changed` when somebody else was first; people who left or came, and its end, free or bind them for the trade. */
  changing(before: EntryRecord, after: EntryRecord, contest: ItsContest): Write[]
  /** Who it was goes, with all by which it was found as theirs; `entry-changed` when somebody else was first. */
  clearing(before: EntryRecord, after: EntryRecord, contest: ItsContest): Write[]
  /** Was waiting; another transaction hands it the place. */
  offering(entry: EntryRecord, contest: ItsContest): Write[]
  /** Once for a stage: throws `CheckedInBefore` otherwise. */
  /** `notedAt`: when it is written down; the scan itself may be older. */
  checkingIn(
    entry: EntryRecord,
    stageKey: string,
    at: string,
    by: { accountId: string; scanId: string; notedAt: string },
  ): Write[]
  save(...writes: Write[]): Promise<void>
}

export class CheckedInBefore extends Error {
  override name = 'CheckedInBefore'
}
