import type { Write } from '../platform/dynamo/transact.ts'
import { Refusal } from '../platform/refusal.ts'
import type { QuotaDeps } from './claim.ts'
import { type Claim, Overtaken } from './pool.ts'
import { settle } from './settle.ts'

const mostRounds = 60

/** Gives back, or leaves the waiting list. `false`: there was nothing, and `and` was not written. */
export async function release(deps: QuotaDeps, poolId: string, claimantId: string, and: Write[] = []): Promise<boolean> {
  for (let round = 0; round < mostRounds; round += 1) {
    const held = await deps.quota.claimOf(poolId, claimantId)
    if (!held) return false
    if (!(await gaveBack(deps, held, and))) continue
    await settle(deps, poolId)
    return true
  }
  throw new Refusal('try-again')
}

async function gaveBack(deps: QuotaDeps, held: Claim, and: Write[]): Promise<boolean> {
  try {
    await deps.quota.save(...(await writesFor(deps, held)), ...and)
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
