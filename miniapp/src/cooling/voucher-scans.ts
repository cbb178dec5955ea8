import type { Scan, ScanOutcome } from 'shared-types/cooling'
import { readVoucherText } from 'shared-types/voucher-text'
import type { OneScan, ScanQueue } from '../platform/kept-scans.ts'
import { send } from '../platform/request.ts'
import { useKeptScans } from '../platform/use-kept-scans.ts'

export interface VoucherResult {
  scanId: string
  outcome: ScanOutcome
  redeemedAt?: string | undefined
}

export type VoucherScans = ScanQueue<Scan, VoucherResult>

export function readScan(text: string, base: OneScan): Scan | undefined {
  const voucher = readVoucherText(text)
  return voucher && { ...voucher, ...base }
}

/** A keeper's scans. The same code while it waits is the same person. */
export const useVoucherScans = (stationId: string, onSent: () => void) =>
  useKeptScans<Scan, VoucherResult>({
    shelf: `cooling-scans-${stationId}`,
    read: readScan,
    isSame: (one, other) => one.code === other.code,
    deliver: scans => send('PUT /me/stations/{stationId}/cooling-redemptions', { params: { stationId }, body: { scans } }),
    onSent,
  })
