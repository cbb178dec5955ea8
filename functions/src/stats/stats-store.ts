import type { Report, ReportRow, TypedFigure } from 'shared-types/stats'
import type { Announcement } from '../platform/events/announcement.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import type { Counts, Known, PlacedFact } from './counting.ts'

/** Which counters are read, and which are being made anew beside them. */
export interface Generations {
  reading: number
  making?: number
  /** When those that are read now took the place of the ones before. */
  changedAt?: string
  version: number
}

/** An announcement that was counted, and where its union hung then. Kept for good: everything can be counted from it again. */
export interface ArchivedEvent {
  announcement: Announcement
  paths: Record<string, string[]>
  /** The newest generation in which it is counted. */
  counted: number
}

/** A union's counters: span (`2026-11`, `2026Q4`, `2026`, `all`) → code → how many. */
export type Counters = Map<string, Record<string, number>>

export type KeptReport = Report & { signedByAccountId: string }

export interface TypedRecord extends TypedFigure {
  orgId: string
  byAccountId: string
}

/** Somebody else counted the same subject meanwhile: read again and count again. */
export class CountedMeanwhile extends Error {
  override name = 'CountedMeanwhile'
}

export interface StatsStore {
  generations(): Promise<Generations>
  /** Refuses with `try-again` when they were changed meanwhile. `asked`: by whom, where staff ask for it. */
  setGenerations(
    before: Generations,
    after: Omit<Generations, 'version'>,
    asked?: { accountId: string; orgId: string; at: string },
  ): Promise<void>

  /** Months in which there are archived events. */
  months(): Promise<string[]>
  archived(month: string): AsyncGenerator<ArchivedEvent[]>
  isCounted(announcement: Announcement, generation: number): Promise<boolean>
  known(facts: readonly PlacedFact[], generation: number): Promise<Known>
  /** The event and what it changes, at once; `false` when it had been counted in this generation. Throws CountedMeanwhile. */
  save(event: ArchivedEvent, counts: Counts, known: Known): Promise<boolean>

  /** Of a year, a quarter's months among them, or of all time. */
  counters(orgId: string, generation: number, year?: string): Promise<Counters>

  /** Of a year with its quarters, or all. */
  typed(orgId: string, year?: string): Promise<TypedRecord[]>
  /** The former value stays on record. Refuses with `figure-changed`. */
  saveTyped(record: TypedRecord): Promise<void>

  reports(orgId: string): Promise<ReportRow[]>
  report(reportId: string): Promise<KeptReport | undefined>
  /** Refuses with `report-issued` when this version has been issued. */
  issue(report: KeptReport, ...also: Write[]): Promise<void>
  /** It left the system as a sheet. */
  noteTaken(report: Pick<ReportRow, 'reportId' | 'number' | 'orgId'>, by: { accountId: string; at: string }): Promise<void>
}
