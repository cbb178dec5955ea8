import type { Write } from '../../platform/dynamo/transact.ts'
import type { Particulars } from '../particulars.ts'
import type { RosterRow } from './roster.ts'

/** A row that could not be taken in any more when its turn came. */
export interface LeftOut {
  row: number
  message: string
}

export interface RosterRecord {
  rosterId: string
  orgId: string
  byAccountId: string
  byMasked: string
  sentAt: string
  total: number
  /** Rows looked at so far, in their order. */
  applied: number
  added: number
  changed: number
  leftOut: LeftOut[]
}

/** Somebody else has taken these rows in meanwhile. */
export class MovedOn extends Error {
  override name = 'MovedOn'
}

/** A copy of the register that was taken out. */
export interface TakenRoster {
  orgId: string
  at: string
  byAccountId: string
  byMasked: string
  reason: string
  /** With full names, numbers and phones. */
  inPlain: boolean
  rows: number
}

export interface RosterStore {
  byId(rosterId: string): Promise<RosterRecord | undefined>
  /** Those of a sheet that was sent and is not yet all taken in. */
  rows(rosterId: string): Promise<RosterRow[]>
  /** Writes for the transaction that announces it. */
  adding(record: RosterRecord, rows: readonly RosterRow[]): Promise<Write[]>
  /** The write that moves the mark on, once. */
  advancing(before: RosterRecord, after: RosterRecord): Write
  /** The sheet's personal data go as soon as nothing needs them. */
  forgetRows(rosterId: string): Promise<void>
  particularsOf(personIds: readonly string[]): Promise<Map<string, Particulars>>
  keepingParticulars(personId: string, particulars: Particulars, by: { accountId: string; at: string }): Promise<Write>
  noteTaken(taken: TakenRoster): Promise<void>
  takenOf(orgId: string): Promise<TakenRoster[]>
}
