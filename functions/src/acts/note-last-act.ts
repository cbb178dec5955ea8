import type { Log } from '../platform/log.ts'
import type { ActStore } from './act-store.ts'

/**
 * The job: the chain's length and its last seal go into the log, which lives elsewhere and under other rights. Whoever writes the whole table
 * anew, with seals that fit, does not have what the log has.
 */
export async function noteLastAct({ acts, log }: { acts: ActStore; log: Log }): Promise<{ acts: number }> {
  const { seq, hash } = await acts.end()
  log.info('last act', { seq, hash })
  return { acts: seq }
}
