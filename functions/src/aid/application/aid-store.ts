import type { AidDraftInput } from 'shared-types/aid-application'
import type { CheckRow } from 'shared-types/aid-desk'
import type { Fund } from 'shared-types/aid-programmes'
import type { Write } from '../../platform/dynamo/transact.ts'
import type { AidRecord } from './application.ts'

export type CheckRecord = Omit<CheckRow, 'photos'> & { byAccountId: string }

/** Whatever has been filled so far is sealed as a whole: it may hold a card number or an illness. */
export interface DraftRecord {
  applicationId: string
  accountId: string
  programmeId: string
  programmeVersion: number
  version: number
  savedAt: string
  /** Photos that belong to it already. */
  attached: string[]
  content: AidDraftInput
}

export interface ObjectionRecord {
  caseId: string
  what: 'notice' | 'rejection'
  aboutCaseId: string
  text: string
  reply?: string
}

/** Who looked at what plain value or photo, and why. */
export interface LookRecord {
  at: string
  accountId: string
  what: string
  reason: string
  forMasked?: string
}

export interface AidStore {
  byCase(caseId: string): Promise<AidRecord | undefined>
  byNotice(noticeId: string): Promise<AidRecord | undefined>
  /** Of a family, or of a person who filed without a family's file; newest first. */
  ofSubject(subjectId: string): Promise<AidRecord[]>
  standingNotices(cursor?: string): Promise<{ records: AidRecord[]; next?: string }>
  /** Whose last day lies before this one. */
  noticesOver(today: string): Promise<AidRecord[]>
  paymentsDue(programmeId: string, fund: Fund): Promise<AidRecord[]>
  checks(caseId: string): Promise<CheckRecord[]>
  objection(caseId: string): Promise<ObjectionRecord | undefined>
  draft(accountId: string, programmeId: string): Promise<DraftRecord | undefined>
  noteLook(into: Pick<AidRecord, 'caseId' | 'number' | 'orgId'>, look: LookRecord): Promise<void>
  looks(caseId: string): Promise<LookRecord[]>

  /** Writes for a use case's transaction. */
  filing(record: AidRecord): Write[]
  changing(before: AidRecord, after: AidRecord): Write
  /** A year's claim for a person, child or household: `already-applied-this-year` when it is taken. */
  claiming(record: AidRecord): Write[]
  unclaiming(record: AidRecord): Write[]
  /** A notice is found again by its own id, which says nothing of the case. */
  pointing(noticeId: string, caseId: string): Write
  checking(of: Pick<AidRecord, 'caseId' | 'number' | 'orgId'>, check: CheckRecord): Write
  objecting(objection: ObjectionRecord): Write
  savingDraft(before: DraftRecord | undefined, after: DraftRecord): Promise<Write>
  rememberingDraft(draft: Pick<DraftRecord, 'accountId' | 'programmeId' | 'savedAt'>): Write
  deletingDraft(draft: DraftRecord): Write
  save(...writes: Write[]): Promise<void>
}
