import type { Write } from '../platform/dynamo/transact.ts'
import { Refusal } from '../platform/refusal.ts'
import type { QuotaDeps } from './claim.ts'
import { Overtaken, type Pool, spread, takeFrom } from './pool.ts'
import { settle } from './settle.ts'

const mostRounds = 60

/** Makes a pool larger or smaller; `quota-below-claimed`: more has been claimed already. */
export async function resize(deps: QuotaDeps, poolId: string, capacity: number, and: Write[] = []): Promise<void> {
  for (let round = 0; round < mostRounds; round += 1) {
    const pool = await deps.quota.pool(poolId)
    if (!pool) throw new Refusal('not-found')
    try {
      await deps.quota.save(...deps.quota.resizing(pool, await changesTo(deps, pool, capacity - pool.capacity)), ...and)
    } catch (error) {
      if (error instanceof Overtaken) continue
      throw error
    }
    await settle(deps, poolId)
    return
  }
  throw new Refusal('try-again')
}

async function changesTo({ quota }: QuotaDeps, pool: Pool, by: number): Promise<{ shards?: number[]; head?: number }> {
  if (pool.sealed) {
    if (pool.free + by < 0) throw new Refusal('quota-below-claimed', { about: pool.poolId })
    return { head: by }
  }
  if (by >= 0) return { shards: spread(by, pool.shards) }
  const taken = takeFrom(await quota.freeByShard(pool), -by)
  if (!taken) throw new Refusal('quota-below-claimed', { about: pool.poolId })
  return { shards: taken.map(part => -part) }
}
