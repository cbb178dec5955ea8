import type { WorkDraft } from 'shared-types/contest-works'
import type { Write } from '../../platform/dynamo/transact.ts'
import type { WorkRecord, WorkSummary } from './work.ts'

export interface WorkDraftRecord {
  workId: string
  accountId: string
  contestId: string
  version: number
  savedAt: string
  content: WorkDraft
}

export interface Publication {
  /** 0 before the first. */
  version: number
  publishedAt?: string
}

export interface WorkStore {
  byCase(caseId: string): Promise<WorkRecord | undefined>
  /** Of a contest, newest first. */
  ofContest(contestId: string): Promise<WorkSummary[]>
  pageOfContest(contestId: string, cursor?: string): Promise<{ works: WorkSummary[]; next?: string }>
  publication(contestId: string): Promise<Publication>
  draft(accountId: string, contestId: string): Promise<WorkDraftRecord | undefined>

  sealAuthors(workId: string, names: readonly string[]): Promise<string>
  openAuthors(work: Pick<WorkRecord, 'workId' | 'sealedAuthors'>): Promise<string[]>

  /** Writes for a use case's transaction. */
  filing(work: WorkRecord): Write[]
  changing(before: WorkRecord, after: WorkRecord): Write[]
  /** One work of a title by one person in one contest: `work-handed-in-before`. */
  claimingTitle(work: WorkRecord): Write
  freeingTitle(work: WorkRecord): Write
  /** A condition: this person has never won with this title (`work-won-before`). */
  neverWon(personId: string, title: string): Write
  winning(work: WorkRecord): Write
  publishing(contestId: string, before: Publication, after: Publication): Write
  savingDraft(before: WorkDraftRecord | undefined, after: WorkDraftRecord): Promise<Write>
  rememberingDraft(draft: WorkDraftRecord): Write
  deletingDraft(draft: WorkDraftRecord): Write
  save(...writes: Write[]): Promise<void>
}
