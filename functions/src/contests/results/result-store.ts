import type { ResultVersion } from 'shared-types/contest-results'
import type { Write } from '../../platform/dynamo/transact.ts'
import type { KeptRow, ResultKey, ResultRecord } from './result.ts'

export interface VersionRecord extends ResultVersion {
  byAccountId: string
  byMasked: string
}

export interface AppealRecord extends ResultKey {
  caseId: string
  entryId: string
  version: number
  text: string
  reply?: string
}

export interface ResultStore {
  head(key: ResultKey): Promise<ResultRecord | undefined>
  ofContest(contestId: string): Promise<ResultRecord[]>
  /** Oldest first. */
  versions(key: ResultKey): Promise<VersionRecord[]>
  rows(key: ResultKey, version: number): Promise<KeptRow[]>
  page(key: ResultKey, version: number, cursor: string | undefined): Promise<{ rows: KeptRow[]; next?: string }>
  /** Results with something to do: a notice that may be over by this day, or people to be told. */
  waiting(today: string): Promise<ResultKey[]>
  appeal(caseId: string): Promise<AppealRecord | undefined>

  /** `result-changed` when somebody else was first. */
  keeping(before: ResultRecord | undefined, after: ResultRecord): Write
  addingVersion(key: ResultKey, version: VersionRecord, rows: readonly KeptRow[]): Write[]
  /** The contest says from then on that there are results. */
  noting(contestId: string, at: string): Write
  /** `appealed-before` for the same entry and version. */
  appealing(appeal: AppealRecord): Write[]
  answering(appeal: AppealRecord): Write
  save(...writes: Write[]): Promise<void>
}
