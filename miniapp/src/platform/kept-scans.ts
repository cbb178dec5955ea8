/**
 * What somebody scans at a counter or a door where the network may fail: it is put on the phone first and sent later, and each scan
 * carries an id of its own, so that sending it twice is harmless. Pure.
 */

export interface OneScan {
  scanId: string
  at: string
}

export interface ScanResult {
  scanId: string
}

/** What has been scanned and the server has not yet answered, oldest first; and the answers, newest first. */
export interface ScanQueue<S extends OneScan, R extends ScanResult> {
  waiting: readonly S[]
  answered: readonly (S & R)[]
}

/** One request carries so many. */
const batch = 50
const mostShown = 30

export const noScans = <S extends OneScan, R extends ScanResult>(): ScanQueue<S, R> => ({ waiting: [], answered: [] })

export const nextBatch = <S extends OneScan>({ waiting }: Pick<ScanQueue<S, ScanResult>, 'waiting'>): S[] =>
  waiting.slice(0, batch)

export type Said = 'added' | 'again' | 'unreadable'

/** Scanning the same thing again while it waits adds nothing: a hand that trembles is no second person. */
export function withScan<S extends OneScan, R extends ScanResult>(
  queue: ScanQueue<S, R>,
  scan: S | undefined,
  isSame: (one: S, other: S) => boolean,
): { queue: ScanQueue<S, R>; said: Said } {
  if (!scan) return { queue, said: 'unreadable' }
  if (queue.waiting.some(one => isSame(one, scan))) return { queue, said: 'again' }
  return { queue: { ...queue, waiting: [...queue.waiting, scan] }, said: 'added' }
}

export function withResults<S extends OneScan, R extends ScanResult>(
  queue: ScanQueue<S, R>,
  results: readonly R[],
): ScanQueue<S, R> {
  const byId = new Map(results.map(result => [result.scanId, result]))
  const answered = queue.waiting.flatMap(scan => {
    const result = byId.get(scan.scanId)
    return result ? [{ ...scan, ...result }] : []
  })
  return {
    waiting: queue.waiting.filter(({ scanId }) => !byId.has(scanId)),
    answered: [...answered.toReversed(), ...queue.answered].slice(0, mostShown),
  }
}

/** What was kept on the phone; anything else is no queue. */
export function keptScans<S extends OneScan, R extends ScanResult>(text: string | null | undefined): ScanQueue<S, R> {
  try {
    const kept = JSON.parse(text ?? '') as { waiting?: S[] }
    return Array.isArray(kept.waiting) ? { waiting: kept.waiting, answered: [] } : noScans()
  } catch {
    return noScans()
  }
}
