import type { PoolFacts } from './pool.ts'

const rememberedMs = 2000
const mostRemembered = 5000

/**
 * Shards that were found empty a moment ago. One process's own and only a hint: it saves the write units of a claim that would fail; whether a
 * pool is used up is always read.
 */
export class Emptied {
  private readonly until = new Map<string, number>()

  note({ poolId }: Pick<PoolFacts, 'poolId'>, shard: number, now: Date): void {
    if (this.until.size >= mostRemembered) this.until.clear()
    this.until.set(`${poolId}#${shard}`, now.getTime() + rememberedMs)
  }

  has({ poolId }: PoolFacts, shard: number, now: Date): boolean {
    return (this.until.get(`${poolId}#${shard}`) ?? 0) > now.getTime()
  }
}
