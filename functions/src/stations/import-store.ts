import type { StationForm } from 'shared-types/station-staff'
import type { Write } from '../platform/dynamo/transact.ts'

/** A row of an accepted sheet; a new station's id is given before anything is written, so that going on after a crash doubles nothing. */
export interface ImportRow {
  stationId: string
  isNew: boolean
  form: StationForm
}

export interface ImportRecord {
  importId: string
  areaId: string
  byAccountId: string
  byMasked: string
  sentAt: string
  total: number
  added: number
  changed: number
  /** Rows taken in so far, in their order. */
  applied: number
}

/** Somebody else has taken these rows in meanwhile. */
export class MovedOn extends Error {
  override name = 'MovedOn'
}

export interface ImportStore {
  byId(importId: string): Promise<ImportRecord | undefined>
  rows(importId: string): Promise<ImportRow[]>
  /** Writes for the transaction that announces it. */
  adding(record: ImportRecord, rows: readonly ImportRow[]): Write[]
  /** The write that moves the mark on, once. */
  advancing(record: ImportRecord, applied: number): Write
}
