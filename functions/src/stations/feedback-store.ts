import type { DayHours } from 'shared-types/opening-hours'
import type { ReportKind, StationKind } from 'shared-types/station-codes'
import type { Write } from '../platform/dynamo/transact.ts'

/** What was said of a station, or the place proposed for one; its life is the case's. */
export interface FeedbackRecord {
  caseId: string
  what: 'report' | 'suggestion'
  /** Of a report. */
  kind?: ReportKind
  stationId?: string
  hoursThen?: DayHours
  /** Of a suggestion. */
  lat?: number
  lng?: number
  stationKind?: StationKind
  /** The station's name, or the place in words. */
  title: string
  note?: string
  photoIds: string[]
  reply?: string
  repliedAt?: string
}

export interface ClosedReports {
  count: number
  latestOn: string
}

export interface FeedbackStore {
  byId(caseId: string): Promise<FeedbackRecord | undefined>
  caseOfReceipt(receipt: string): Promise<string | undefined>
  /** Reports of "closed in its hours" that wait for an answer. */
  closedReports(stationId: string): Promise<ClosedReports | undefined>
  countOpen(stationId: string): Promise<number>
  /** Writes for the transaction that opens the case. */
  filing(record: FeedbackRecord, receipt: string, now: Date): Write[]
  /** Writes for the transaction that ends it. */
  answering(record: FeedbackRecord, reply: string, now: Date): Write[]
}
