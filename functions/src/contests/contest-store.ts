import type { Write } from '../platform/dynamo/transact.ts'
import type { ContestRecord } from './contest.ts'

export interface ContestChange {
  at: string
  change:
    | 'drafted'
    | 'changed'
    | 'published'
    | 'closed'
    | 'calledOff'
    | 'exported'
    | 'messaged'
    | 'unitPlaces'
    | 'resultPublished'
    | 'resultFinal'
    | 'awardsPublished'
  note?: string
  byAccountId: string
  byMasked: string
}

/** What a line of its log says of a contest. */
export type Logged = Pick<ContestRecord, 'contestId' | 'orgId' | 'title'>

export interface ContestStore {
  byId(contestId: string): Promise<ContestRecord | undefined>
  /** Published or called off; those that opened last first. */
  shown(): Promise<ContestRecord[]>
  ofOrganisation(orgId: string): Promise<ContestRecord[]>
  adding(contest: ContestRecord, entry: ContestChange): Write[]
  /** `contest-changed` when somebody else was first. */
  changing(before: ContestRecord, after: ContestRecord, entry: ContestChange): Write[]
  /** Something was done with it that is not a change of it: a line in its log. */
  logging(contest: Logged, entry: ContestChange): Write
  /** No entry says any more whose it was. */
  entriesCleared(contest: Pick<ContestRecord, 'contestId'>, now: Date): Write
  save(...writes: Write[]): Promise<void>
}
