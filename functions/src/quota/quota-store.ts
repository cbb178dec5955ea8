import type { Write } from '../platform/dynamo/transact.ts'
import type { Claim, Pool, PoolFacts } from './pool.ts'

/** All reads are consistent. A failed condition of any write throws `Overtaken`. */
export interface QuotaStore {
  pool(poolId: string): Promise<Pool | undefined>
  freeByShard(pool: PoolFacts): Promise<number[]>
  claimOf(poolId: string, claimantId: string): Promise<Claim | undefined>
  firstWaiting(poolId: string): Promise<Claim | undefined>
  waiting(poolId: string): Promise<Claim[]>

  opening(pool: Pool): Write[]
  /** Takes from a shard and notes whose it is. */
  taking(claim: Claim): Write[]
  /** To the end of the waiting list. */
  queueing(claim: Claim): Write[]
  /** Ends claiming from shards, for ever: every one of them is empty. */
  sealing(pool: PoolFacts): Write[]
  /** From the head of a sealed pool to who waits. */
  promoting(claim: Claim): Write[]
  /** Back to where it came from, while the pool is open. */
  returningToShard(claim: Claim): Write[]
  returningToHead(claim: Claim): Write[]
  leavingQueue(claim: Claim): Write[]
  /** By how much each shard, or the head of a sealed pool, gets more or less. */
  resizing(before: Pool, changes: { shards?: readonly number[]; head?: number }): Write[]
  save(...writes: Write[]): Promise<void>
}
