import type { MembershipState } from 'shared-types/membership-state'
import type { JoinDraft } from 'shared-types/membership-form'
import type { Write } from '../platform/dynamo/transact.ts'
import type { ApplicationRecord, FiledForm } from './application.ts'
import type { HistoryEntry, MembershipRecord } from './membership.ts'

export type SealedField = 'name' | 'idNumber' | 'phone'

/** A look at a plain value, and why. */
export interface Reveal {
  at: string
  accountId: string
  field: SealedField
  reason: string
  forMasked?: string
}

export interface MembershipStore {
  byPerson(personId: string): Promise<MembershipRecord | undefined>
  byPersons(personIds: readonly string[]): Promise<Map<string, MembershipRecord>>
  byNumber(memberNumber: string): Promise<MembershipRecord | undefined>
  history(personId: string): Promise<HistoryEntry[]>
  inOrganisation(
    orgId: string,
    options: { state?: MembershipState; cursor?: string; limit?: number },
  ): Promise<{ members: MembershipRecord[]; next?: string }>

  application(caseId: string): Promise<ApplicationRecord | undefined>
  /** Seals the plain values for one case. */
  seal(caseId: string, plain: Record<SealedField, string>): Promise<FiledForm['sealed']>
  open(caseId: string, form: FiledForm, field: SealedField): Promise<string>
  /** A look into a case of this union. */
  noteReveal(into: { caseId: string; number: string; orgId: string }, entry: Reveal): Promise<void>
  reveals(caseId: string): Promise<Reveal[]>

  draft(accountId: string): Promise<{ draft: JoinDraft; savedAt: string } | undefined>
  saveDraft(accountId: string, draft: JoinDraft, now: Date): Promise<void>
  deleteDraft(accountId: string): Promise<void>

  /** Writes for a use case's transaction. */
  filing(application: ApplicationRecord): Write[]
  refiling(application: ApplicationRecord): Write
  joining(member: MembershipRecord, standing: MembershipRecord | undefined, entry: HistoryEntry): Write[]
  /** Their account became somebody else's matter. */
  unbinding(member: MembershipRecord): Write
  changing(before: MembershipRecord, after: MembershipRecord, entry: HistoryEntry): Write[]
  save(...writes: Write[]): Promise<void>
}
