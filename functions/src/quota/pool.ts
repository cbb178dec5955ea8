import { createHash } from 'node:crypto'

/** The rules of claims on a limited number of things. */

/** What of a pool never changes once it is open: a caller may keep it. */
export interface PoolFacts {
  poolId: string
  /** Rows that the free places are spread over. */
  shards: number
  /** Whether those who come too late are put on a waiting list. */
  waits: boolean
  /** Epoch seconds from which nobody asks about it any more. */
  goneAfter?: number
}

export interface Pool extends PoolFacts {
  capacity: number
  /** Sealed: all shards ran empty once; from then on what comes free is kept at the head and goes to who waits longest. */
  sealed: boolean
  /** Of a sealed pool. */
  free: number
}

export interface Claim {
  poolId: string
  claimantId: string
  amount: number
  state: 'claimed' | 'waiting'
  /** Where the places came from; -1: from the head of a sealed pool. */
  shard: number
  /** Tells this claim from an earlier one of the same claimant; waiting ones are served in its order. */
  ticket: string
  goneAfter?: number
}

export const newPool = (facts: PoolFacts, capacity: number): Pool => ({ ...facts, capacity, sealed: false, free: 0 })

/** What a partition of the service can write a second, what a transaction's write of a small row costs, and how full we plan it. */
const partitionUnits = 1000
const unitsOfAClaim = 2
const plannedLoad = 0.5
/** Sealing writes every shard and the head in one transaction of at most 100 writes. */
const mostShards = 90

/** How many rows carry the expected rush; never more than there are places. */
export function shardsFor(claimsPerSecond: number, capacity: number): number {
  const byLoad = Math.ceil((claimsPerSecond * unitsOfAClaim) / (partitionUnits * plannedLoad))
  return Math.max(1, Math.min(byLoad, capacity, mostShards))
}

/** The places, spread as evenly as whole numbers go. */
export const spread = (amount: number, shards: number): number[] =>
  Array.from({ length: shards }, (_, i) => Math.floor(amount / shards) + (i < amount % shards ? 1 : 0))

/** One of `n`, the same for a claimant and a round, even over many claimants. */
export const pick = (claimantId: string, round: number, n: number): number =>
  createHash('sha256').update(`${round}#${claimantId}`).digest().readUInt32BE() % n

/** Takes `amount` from the fullest first; undefined when there is not as much. */
export function takeFrom(free: readonly number[], amount: number): number[] | undefined {
  let left = amount
  const taken = free.map(() => 0)
  for (const [shard, has] of [...free.entries()].sort(([, a], [, b]) => b - a)) {
    taken[shard] = Math.min(has, left)
    left -= taken[shard]
  }
  return left === 0 ? taken : undefined
}

/** A condition that did not hold: somebody else was first. Never leaves this capability. */
export class Overtaken extends Error {
  readonly at: { poolId: string; what: 'claim' | 'shard' | 'head' | 'waiting'; shard?: number }
  constructor(at: Overtaken['at']) {
    super(`${at.what} of ${at.poolId} has changed`)
    this.name = 'Overtaken'
    this.at = at
  }
}
