import type { Write } from '../platform/dynamo/transact.ts'
import type { OrganisationEvents } from './events.ts'
import type { OrganisationRecord } from './organisation.ts'
import type { Tree } from './tree.ts'

export interface HistoryEntry {
  at: string
  change: 'added' | 'changed' | 'moved' | 'merged' | 'closed'
  note?: string
  fields: string[]
  byAccountId: string
  byMasked: string
}

/** `months`: how long before the end it was due. */
export interface TermReminder {
  orgId: string
  endsOn: string
  months: number
}

export interface OrganisationStore {
  byId(orgId: string): Promise<OrganisationRecord | undefined>
  byScene(scene: string): Promise<OrganisationRecord | undefined>
  children(orgId: string): Promise<OrganisationRecord[]>
  /** A few seconds old at most. */
  tree(): Promise<Tree>
  /** The union itself and everything above it up to the root, read consistently. Empty when there is no such union. */
  chainOf(orgId: string): Promise<OrganisationRecord[]>
  history(orgId: string): Promise<HistoryEntry[]>
  add(org: OrganisationRecord, parent: OrganisationRecord | undefined, entry: HistoryEntry, ...also: Write[]): Promise<void>
  /** Says that a union is new in the county, for the transaction that adds it; a tree taken over as it was says nothing. */
  founding(org: OrganisationRecord, at: string): Write
  /** Refuses with `organisation-changed` when somebody else was first. */
  change(before: OrganisationRecord, after: OrganisationRecord, entry: HistoryEntry, ...also: Write[]): Promise<void>
  move(before: OrganisationRecord, after: OrganisationRecord, entry: HistoryEntry, ...also: Write[]): Promise<void>
  /** Those given, as `<orgId>#<endsOn>#<months>`. */
  termReminders(): Promise<ReadonlySet<string>>
  /** Given once: refuses with `organisation-changed` when it was. */
  remindOfTerm(
    reminder: TermReminder,
    events: readonly OrganisationEvents['organisations.termEnding'][],
    now: Date,
  ): Promise<void>
  /** The register of a union and those below it left the system as a sheet. */
  noteTaken(orgId: string, by: { accountId: string; at: string }): Promise<void>
  close(before: OrganisationRecord, after: OrganisationRecord, entry: HistoryEntry, ...also: Write[]): Promise<void>
}
