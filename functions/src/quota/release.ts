import type { Write } from '../platform/dynamo/transact.ts'
import { Refusal } from '../platform/refusal.ts'
import type { QuotaDeps } from './claim.ts'
import { type Claim, Overtaken } from './pool.ts'
import { settle } from './settle.ts'

const mostRounds = 60

/** Gives back what is claimed from these pools, or leaves their waiting lists, all at once. `false`: there was nothing; `and` was not written. */
export async function release(
  deps: QuotaDeps,
  poolIds: readonly string[],
  claimantId: string,
  and: Write[] = [],
): Promise<boolean> {
  for (let round = 0; round < mostRounds; round += 1) {
    const found = await Promise.all(poolIds.map(poolId => deps.quota.claimOf(poolId, claimantId)))
    const held = found.filter(one => one !== undefined)
    if (held.length === 0) return false
    if (!(await gaveBack(deps, held, and))) continue
    for (const { poolId } of held) await settle(deps, poolId)
    return true
  }
  throw new Refusal('try-again')
}

async function gaveBack(deps: QuotaDeps, held: readonly Claim[], and: Write[]): Promise<boolean> {
  const writes = await Promise.all(held.map(one => writesFor(deps, one)))
  try {
    await deps.quota.save(...writes.flat(), ...and)
    return true
  } catch (error) {
    if (error instanceof Overtaken) return false
    throw error
  }
}

async function writesFor({ quota }: QuotaDeps, held: Claim): Promise<Write[]> {
  if (held.state === 'waiting') return quota.leavingQueue(held)
  const toHead = held.shard < 0 || (await quota.pool(held.poolId))?.sealed === true
  return toHead ? quota.returningToHead(held) : quota.returningToShard(held)
}
