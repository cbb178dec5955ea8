import type { Scan, ScanOutcome } from 'shared-types/cooling'
import { readVoucherText } from 'shared-types/voucher-text'

/** What a keeper has scanned and the server has not yet answered, oldest first; and the answers, newest first. */
export interface ScanQueue {
  waiting: readonly Scan[]
  answered: readonly AnsweredScan[]
}

export interface AnsweredScan {
  scanId: string
  code: string
  outcome: ScanOutcome
  redeemedAt?: string | undefined
}

export const noScans: ScanQueue = { waiting: [], answered: [] }

/** One request carries so many. */
const batch = 50
const mostShown = 30

export const nextBatch = ({ waiting }: ScanQueue): Scan[] => waiting.slice(0, batch)

export type Added = { queue: ScanQueue; said: 'added' | 'again' | 'noVoucher' }

/** Scanning the same code while it waits adds nothing: a hand that trembles is no second person. */
export function withScan(queue: ScanQueue, text: string, scanId: string, at: Date): Added {
  const voucher = readVoucherText(text)
  if (!voucher) return { queue, said: 'noVoucher' }
  if (queue.waiting.some(({ code }) => code === voucher.code)) return { queue, said: 'again' }
  return { queue: { ...queue, waiting: [...queue.waiting, { ...voucher, scanId, at: at.toISOString() }] }, said: 'added' }
}

export function withResults(
  queue: ScanQueue,
  results: readonly { scanId: string; outcome: ScanOutcome; redeemedAt?: string | undefined }[],
): ScanQueue {
  const byId = new Map(results.map(result => [result.scanId, result]))
  const answered = queue.waiting.flatMap(({ scanId, code }) => {
    const result = byId.get(scanId)
    return result ? [{ scanId, code, outcome: result.outcome, redeemedAt: result.redeemedAt }] : []
  })
  return {
    waiting: queue.waiting.filter(({ scanId }) => !byId.has(scanId)),
    answered: [...answered.toReversed(), ...queue.answered].slice(0, mostShown),
  }
}

/** What was kept on the phone; anything else is no queue. */
export function keptQueue(text: string | null | undefined): ScanQueue {
  try {
    const kept = JSON.parse(text ?? '') as Partial<ScanQueue>
    return Array.isArray(kept.waiting) ? { waiting: kept.waiting as Scan[], answered: [] } : noScans
  } catch {
    return noScans
  }
}
