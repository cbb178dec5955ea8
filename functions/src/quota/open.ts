import type { QuotaDeps } from './claim.ts'
import { newPool, Overtaken, type PoolFacts } from './pool.ts'

/**
 * Opens a pool unless it is open already, and gives back what holds for it from now on: of two who open at once, and of a second try after
 * a crash, the first one's facts count.
 */
export async function openPool({ quota }: Pick<QuotaDeps, 'quota'>, facts: PoolFacts, capacity: number): Promise<PoolFacts> {
  const standing = await quota.pool(facts.poolId)
  if (standing) return standing
  try {
    await quota.save(...quota.opening(newPool(facts, capacity)))
    return facts
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error
    return (await quota.pool(facts.poolId)) ?? facts
  }
}
