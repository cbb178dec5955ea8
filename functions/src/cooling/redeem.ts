import type { Scan, ScanResult } from 'shared-types/cooling'
import type * as z from 'zod/mini'
import type { Actor } from '../platform/http/caller.ts'
import { Refusal } from '../platform/refusal.ts'
import { requireKeeper } from '../stations/index.ts'
import { dayOfScan, judgeScan } from './cooling.ts'
import type { CoolingDeps } from './deps.ts'
import { AlreadyRedeemed } from './voucher-store.ts'

type Result = z.infer<typeof ScanResult>

/** One after another, as they were scanned: the first of two scans of a code is the one that counts. */
export async function redeemVouchers(deps: CoolingDeps, actor: Actor, stationId: string, scans: Scan[]): Promise<Result[]> {
  await requireKeeper(deps, actor, stationId)
  const results: Result[] = []
  for (const scan of scans) results.push(await redeemOne(deps, actor, stationId, scan))
  return results
}

async function redeemOne(deps: CoolingDeps, { accountId }: Actor, stationId: string, scan: Scan): Promise<Result> {
  const { scanId, code, at } = scan
  const now = deps.clock.now()
  const on = dayOfScan(scan, now)
  const [day, voucher] = await Promise.all([deps.vouchers.day(stationId, on), deps.vouchers.voucher({ stationId, on, code })])
  const outcome = judgeScan(scan, { stationId, now, day, voucher })
  if (outcome) return { scanId, outcome, ...(voucher?.redeemedAt ? { redeemedAt: voucher.redeemedAt } : {}) }
  if (!voucher) throw new Error('a scan without a voucher was let through')
  const redeemedAt = at < now.toISOString() ? at : now.toISOString()
  try {
    await deps.vouchers.save(...deps.vouchers.redeeming(voucher, { scanId, redeemedAt, accountId }))
    return { scanId, outcome: 'redeemed', redeemedAt }
  } catch (error) {
    if (error instanceof AlreadyRedeemed) return redeemOne(deps, { accountId } as Actor, stationId, scan)
    if (error instanceof Refusal && error.code === 'day-closed') return { scanId, outcome: 'dayClosed' }
    throw error
  }
}
