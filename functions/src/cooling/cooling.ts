import type { Allocation, DayQuota, Left, RosterLine, Scan, ScanOutcome, Season, SeasonForm, Voucher } from 'shared-types/cooling'
import type { Book } from '../ledger/index.ts'
import { dayOf, epochSeconds, hours, later, startOfDay } from '../platform/clock.ts'
import { type PoolFacts, shardsFor } from '../quota/index.ts'

/** The rules of a season: who may still be given what, and what a scanned code means. */

export interface SeasonRecord extends Omit<SeasonForm, 'plannedPieces'> {
  seasonId: string
  bookId: string
}

export interface AllocationRecord {
  allocationId: string
  seasonId: string
  seasonName: string
  goods: string
  bookId: string
  orgId: string
  orgName: string
  pieces: number
  /** Not handed out and not given back. */
  rest: number
  returned: number
  /** How many more names the roster takes. */
  room: number
  closed: boolean
  /** Its row in the book, which a surplus takes back. */
  seq: number
}

export interface LineRecord extends RosterLine {
  allocationId: string
  phoneHash?: string
  photoId?: string
}

export interface DayQuotaRecord extends Omit<DayQuota, 'claimed'> {
  seasonId: string
  bookId: string
  goods: string
  address: string
  shards: number
  seq: number
}

export interface VoucherRecord extends Voucher {
  /** Whoever claimed it in the mini-program; none: handed over by phone number. */
  accountId?: string
  phoneMasked?: string
  scanId?: string
  redeemedBy?: string
}

export const describeSeason = (record: SeasonRecord, book: Book): Season => ({
  ...record,
  plannedPieces: book.planned,
  allotted: book.approved,
  handedOut: book.paid - book.returned,
})

export function describeAllocation(record: AllocationRecord): Allocation {
  const { rest, room: _room, seq: _seq, bookId: _book, ...shown } = record
  return { ...shown, handedOut: record.pieces - rest - record.returned }
}

export const seasonIsOver = ({ closesOn }: Pick<SeasonRecord, 'closesOn'>, now: Date): boolean => dayOf(now) > closesOn

/** A keeper's phone may have been without a network until the evening; at noon of the next day the day is done. */
const lateSyncMs = 36 * hours
export const dayIsDue = (on: string, now: Date): boolean => later(startOfDay(on), lateSyncMs) <= now

/** Vouchers are looked up while a season is being accounted for, then forgotten. */
export const voucherDays = 60
const keptMs = voucherDays * 24 * hours
export const forgottenAfter = (on: string): number => epochSeconds(later(startOfDay(on), keptMs))

/** At the opening instant most of a station's vouchers may be asked for within ten seconds. */
const rushSeconds = 10
export const shardsOf = (pieces: number): number => shardsFor(pieces / rushSeconds, pieces)

export const poolOf = ({ stationId, on, shards }: Pick<DayQuotaRecord, 'stationId' | 'on' | 'shards'>): PoolFacts => ({
  poolId: `cooling#${stationId}#${on}`,
  shards,
  waits: false,
  goneAfter: forgottenAfter(on),
})

const fewShare = 0.1
const fewAtMost = 5

export function leftOf({ pieces, opensAt }: Pick<DayQuotaRecord, 'pieces' | 'opensAt'>, free: number, now: Date): Left {
  if (now.toISOString() < opensAt) return 'notYet'
  if (free <= 0) return 'gone'
  return free <= Math.max(fewAtMost, pieces * fewShare) ? 'few' : 'plenty'
}

/** Of which day a scan is: a phone's clock that runs ahead makes no tomorrow. */
export const dayOfScan = ({ on, at }: Pick<Scan, 'on' | 'at'>, now: Date): string =>
  on ?? dayOf(new Date(Math.min(Date.parse(at), now.getTime())))

/** What can be said of a scan before the voucher is touched; undefined: it may be redeemed. */
export function judgeScan(
  scan: Scan,
  at: { stationId: string; now: Date; day: DayQuotaRecord | undefined; voucher: VoucherRecord | undefined },
): ScanOutcome | undefined {
  if (scan.stationId && scan.stationId !== at.stationId) return 'otherStation'
  const scannedOn = dayOf(new Date(Math.min(Date.parse(scan.at), at.now.getTime())))
  if (dayOfScan(scan, at.now) !== scannedOn) return 'otherDay'
  if (!at.day || !at.voucher) return 'unknown'
  if (at.voucher.redeemedAt) return at.voucher.scanId === scan.scanId ? 'redeemed' : 'redeemedBefore'
  return at.day.closed ? 'dayClosed' : undefined
}
