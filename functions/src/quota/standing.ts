import type { Claim, PoolFacts } from './pool.ts'
import type { QuotaStore } from './quota-store.ts'

/** How many places are free now. Between the reads claims go on: a figure to show, never to decide by. */
export async function freeIn(quota: QuotaStore, pool: PoolFacts): Promise<number> {
  const [head, shards] = await Promise.all([quota.pool(pool.poolId), quota.freeByShard(pool)])
  return shards.reduce((sum, free) => sum + free, head?.free ?? 0)
}

/** What a claimant has, and how many wait before them. */
export async function standingOf(
  quota: QuotaStore,
  poolId: string,
  claimantId: string,
): Promise<{ state: Claim['state']; ahead: number } | undefined> {
  const held = await quota.claimOf(poolId, claimantId)
  if (held?.state !== 'waiting') return held && { state: held.state, ahead: 0 }
  const before = (await quota.waiting(poolId)).filter(({ ticket }) => ticket < held.ticket)
  return { state: 'waiting', ahead: before.length }
}
