import type { PovertyLine, Programme, ProgrammeVersion } from 'shared-types/aid-programmes'
import type * as z from 'zod/mini'
import type { Write } from '../../platform/dynamo/transact.ts'

export type VersionEntry = z.infer<typeof ProgrammeVersion>
/** With the account of whoever made it, which only the log of acts keeps. */
export type NewVersion = VersionEntry & { byAccountId: string }

export interface LineBy {
  accountId: string
  byMasked: string
  at: string
}

export interface ProgrammeStore {
  /** Each in its newest version. */
  list(): Promise<Programme[]>
  newest(programmeId: string): Promise<Programme | undefined>
  /** As it was when an application began. */
  version(programmeId: string, version: number): Promise<Programme>
  /** Whose name it is in that year: the id of a programme in force. */
  named(year: number, name: string): Promise<string | undefined>
  versions(programmeId: string): Promise<VersionEntry[]>
  /** Newest first. */
  lines(): Promise<PovertyLine[]>

  /** Writes for a use case's transaction: the next version, refused with `programme-changed` when another came first. */
  changing(before: Programme | undefined, after: Programme, entry: NewVersion): Write[]
  addingLine(line: PovertyLine, by: LineBy): Write
}
