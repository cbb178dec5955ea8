import type { Clock } from '../platform/clock.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import { newId } from '../platform/ids.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Emptied } from './emptied.ts'
import { type Claim, Overtaken, pick, type PoolFacts } from './pool.ts'
import type { QuotaStore } from './quota-store.ts'
import { settle } from './settle.ts'

export interface QuotaDeps {
  quota: QuotaStore
  emptied: Emptied
  clock: Clock
  /** What else happens when a place that came free is handed to who waits: part of the same transaction. */
  promoted?: (claim: Claim) => Promise<Write[]> | Write[]
}

export interface Wanted {
  pool: PoolFacts
  /** 1 unless told; more only from pools of one shard. */
  amount?: number
}

export interface Claimed {
  state: Claim['state']
  /** Answered from an earlier claim; nothing was written now. */
  again: boolean
}

const mostRounds = 60

/**
 * Claims from all these pools or from none, once for a claimant. `and`: the caller's own writes for the same transaction. Refuses with
 * `quota-gone` and the pool's id. Of the pools at most one may have a waiting list: who waits there holds what the others gave.
 */
export async function claim(
  deps: QuotaDeps,
  wanted: readonly Wanted[],
  claimantId: string,
  and: (state: Claim['state']) => Write[] = () => [],
): Promise<Claimed> {
  refuseNonsense(wanted)
  for (let round = 0; round < mostRounds; round += 1) {
    const claims = await Promise.all(wanted.map(one => planOne(deps, one, claimantId, round)))
    const waitsAt = claims.find(({ state }) => state === 'waiting')
    try {
      await deps.quota.save(...claims.flatMap(one => writesFor(deps, one)), ...and(waitsAt ? 'waiting' : 'claimed'))
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error
      const before = error.at.what === 'claim' && (await answerAgain(deps, wanted, claimantId))
      if (before) return before
      if (error.at.shard !== undefined) deps.emptied.note(error.at, error.at.shard, deps.clock.now())
      continue
    }
    return waitsAt ? afterQueueing(deps, waitsAt) : { state: 'claimed', again: false }
  }
  throw new Refusal('try-again')
}

/** A place may have come free before the list had anybody in it. */
async function afterQueueing(deps: QuotaDeps, { poolId, claimantId }: Claim): Promise<Claimed> {
  await settle(deps, poolId)
  return { state: (await deps.quota.claimOf(poolId, claimantId))?.state ?? 'waiting', again: false }
}

function refuseNonsense(wanted: readonly Wanted[]): void {
  if (wanted.filter(({ pool }) => pool.waits).length > 1) throw new Error('nobody waits in two lists at once')
  if (wanted.some(({ pool, amount = 1 }) => !Number.isSafeInteger(amount) || amount < 1 || (amount > 1 && pool.shards > 1)))
    throw new Error('only a pool of one shard is claimed from in amounts')
}

const writesFor = ({ quota }: QuotaDeps, one: Claim): Write[] =>
  one.state === 'waiting' ? quota.queueing(one) : quota.taking(one)

const newClaim = ({ poolId, goneAfter }: PoolFacts, claimantId: string, amount: number, shard: number, now: Date): Claim => ({
  poolId,
  claimantId,
  amount,
  state: 'claimed',
  shard,
  ticket: newId('tkt', now),
  ...(goneAfter ? { goneAfter } : {}),
})

/** First where the claimant belongs by chance; once that is empty, wherever there is something left. */
async function planOne(deps: QuotaDeps, { pool, amount = 1 }: Wanted, claimantId: string, round: number): Promise<Claim> {
  const now = deps.clock.now()
  const from = (shard: number) => newClaim(pool, claimantId, amount, shard, now)
  const home = pick(claimantId, 0, pool.shards)
  if (round === 0 && !deps.emptied.has(pool, home, now)) return from(home)
  const free = await deps.quota.freeByShard(pool)
  const able = free.flatMap((has, shard) => (has >= amount ? [shard] : []))
  const chosen = able[pick(claimantId, round, Math.max(1, able.length))]
  if (chosen !== undefined) return from(chosen)
  // Before "gone": who has claimed already gets that answer.
  if (await deps.quota.claimOf(pool.poolId, claimantId)) return from(home)
  if (!pool.waits) throw new Refusal('quota-gone', { about: pool.poolId })
  if (await sealed(deps, pool)) return { ...from(-1), state: 'waiting' }
  return from(home)
}

/** Whether the shards are closed for good; false: something came free meanwhile. */
async function sealed({ quota }: QuotaDeps, pool: PoolFacts): Promise<boolean> {
  if ((await quota.pool(pool.poolId))?.sealed) return true
  try {
    await quota.save(...quota.sealing(pool))
    return true
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error
    return error.at.what === 'head'
  }
}

/** Undefined: it was given back between our transaction and this read. */
async function answerAgain({ quota }: QuotaDeps, wanted: readonly Wanted[], claimantId: string): Promise<Claimed | undefined> {
  const claims = await Promise.all(wanted.map(({ pool }) => quota.claimOf(pool.poolId, claimantId)))
  if (claims.every(one => one === undefined)) return undefined
  // Some of the pools only: a release of them all is on its way.
  if (claims.some(one => one === undefined)) throw new Refusal('try-again')
  return { state: claims.some(one => one?.state === 'waiting') ? 'waiting' : 'claimed', again: true }
}
