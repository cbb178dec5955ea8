import { Refusal } from '../platform/refusal.ts'
import type { QuotaDeps } from './claim.ts'
import { type Claim, Overtaken } from './pool.ts'

/** Several at once hand out one place each; who was overtaken looks again. */
const mostOvertaken = 60

/**
 * Hands free places of a sealed pool to who waits longest, until there is none of either. Called after whatever frees a place or adds to the
 * list, and harmless at any other time: what a crash left undone, the next one does.
 */
export async function settle(deps: QuotaDeps, poolId: string): Promise<Claim[]> {
  const { quota, promoted = () => [] } = deps
  const handed: Claim[] = []
  for (let overtaken = 0; overtaken < mostOvertaken;) {
    const [pool, first] = [await quota.pool(poolId), await quota.firstWaiting(poolId)]
    if (!pool?.sealed || !first || pool.free < first.amount) return handed
    try {
      await quota.save(...quota.promoting(first), ...(await promoted(first)))
      handed.push(first)
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error
      overtaken += 1
    }
  }
  throw new Refusal('try-again')
}
