import type { ResultVersion } from 'shared-types/contest-results'
import type { Write } from '../../platform/dynamo/transact.ts'
import type { KeptRow, ResultKey, ResultRecord } from './result.ts'

export interface VersionRecord extends ResultVersion {
  byAccountId: string
  byMasked: string
}

export const describeVersion = ({ byAccountId: _by, byMasked: _masked, ...version }: VersionRecord): ResultVersion => version

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
  /** Results with something to do: a notice that was over before this day, or what being final means. */
  waiting(today: string): Promise<ResultKey[]>
  appeal(caseId: string): Promise<AppealRecord | undefined>
  /** The last one of an entry in a stage. */
  lastAppeal(entryId: string, stageKey: string): Promise<{ caseId: string; version: number } | undefined>

  /** `result-changed` when somebody else was first. */
  keeping(before: ResultRecord | undefined, after: ResultRecord): Write
  addingVersion(key: ResultKey, version: VersionRecord, rows: readonly KeptRow[]): Write[]
  /** The contest says from then on that there are results. */
  noting(contestId: string, at: string): Write
  /** `appealed-before` for the same entry and version. */
  appealing(appeal: AppealRecord): Write[]
  answering(appeal: AppealRecord): Write
  /** One more that is open against the version in notice: `result-changed` when that has changed. */
  appealOpened(key: ResultKey, version: number): Write
  appealClosed(key: ResultKey, upheld: boolean): Write
  save(...writes: Write[]): Promise<void>
}
