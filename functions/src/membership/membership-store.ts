import type { MembershipState } from 'shared-types/membership-state'
import type { JoinDraft } from 'shared-types/membership-form'
import type { Write } from '../platform/dynamo/transact.ts'
import type { ApplicationRecord } from './application.ts'
import type { HistoryEntry, MembershipRecord } from './membership.ts'

export type SealedField = 'name' | 'idNumber' | 'phone'
/** What somebody may look at: of a correction also what the register says now. */
export type LookedAtField = SealedField | 'nameOnRecord'

/** A look at a plain value, and why. */
export interface Reveal {
  at: string
  accountId: string
  field: LookedAtField
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
  seal<F extends SealedField>(caseId: string, plain: Record<F, string>): Promise<Record<F, string>>
  open<F extends SealedField>(caseId: string, filed: { sealed: Record<F, string> }, field: F): Promise<string>
  /** A look into a case of this union. */
  noteReveal(into: { caseId: string; number: string; orgId: string }, entry: Reveal): Promise<void>
  reveals(caseId: string): Promise<Reveal[]>

  draft(accountId: string): Promise<{ draft: JoinDraft; savedAt: string } | undefined>
  saveDraft(accountId: string, draft: JoinDraft, now: Date): Promise<void>
  deleteDraft(accountId: string): Promise<void>

  /** Writes for a use case's transaction. */
  filing(application: ApplicationRecord): Write[]
  /** The same for somebody who goes on with an unfinished form afterwards. */
  filingBeside(application: ApplicationRecord): Write
  refiling(application: ApplicationRecord): Write
  joining(member: MembershipRecord, standing: MembershipRecord | undefined, entry: HistoryEntry): Write[]
  /** Their account became somebody else's matter. */
  unbinding(member: MembershipRecord): Write
  changing(before: MembershipRecord, after: MembershipRecord, entry: HistoryEntry): Write[]
  save(...writes: Write[]): Promise<void>
}
