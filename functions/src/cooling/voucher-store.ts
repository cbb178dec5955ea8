import type { Write } from '../platform/dynamo/transact.ts'
import type { DayQuotaRecord, VoucherRecord } from './cooling.ts'

/** What stations give out day by day, and the vouchers for it. */
export interface VoucherStore {
  day(stationId: string, on: string): Promise<DayQuotaRecord | undefined>
  /** Every station's. */
  daysOn(on: string): Promise<DayQuotaRecord[]>
  /** Those before `on` that are not closed, oldest first. */
  openBefore(on: string): Promise<{ stationId: string; on: string }[]>
  /** `ledger-changed` when somebody else has set this day meanwhile: all three read again. */
  addingDay(day: DayQuotaRecord): Write
  changingDay(before: DayQuotaRecord, after: Pick<DayQuotaRecord, 'pieces' | 'opensAt'>): Write
  closingDay(day: DayQuotaRecord): Write

  voucher(at: Pick<VoucherRecord, 'stationId' | 'on' | 'code'>): Promise<VoucherRecord | undefined>
  /** By any of a person's keys. */
  voucherOf(on: string, personKeys: readonly string[]): Promise<VoucherRecord | undefined>
  /** `voucher-taken-today` when one of the person's keys has one. */
  issuing(voucher: VoucherRecord, personKeys: readonly string[]): Write[]
  /** Throws `AlreadyRedeemed` when another scan was first; `day-closed` when what was left has flowed back. */
  redeeming(voucher: VoucherRecord, by: { scanId: string; redeemedAt: string; accountId: string }): Write[]
  countingRedeemed(day: Pick<DayQuotaRecord, 'stationId' | 'on'>): Write
  save(...writes: Write[]): Promise<void>
}

export class AlreadyRedeemed extends Error {
  override name = 'AlreadyRedeemed'
}
