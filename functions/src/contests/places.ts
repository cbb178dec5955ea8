import type { Write } from '../platform/dynamo/transact.ts'
import { announce } from '../platform/events/announcement.ts'
import { Refusal } from '../platform/refusal.ts'
import { claim, type Claim, openPool, type PoolFacts, type QuotaDeps, release } from '../quota/index.ts'
import { type ContestRecord, mayOffer, overallPool, tradeOf, tradePool, unitPool } from './contest.ts'
import type { ContestDeps } from './deps.ts'
import { acceptBy, captainOf, type EntryRecord } from './entry.ts'
import type { ContestEvents } from './events.ts'

/** What it takes to claim and to give back. */
export type PlaceDeps = Pick<ContestDeps, 'entries' | 'quota' | 'emptied' | 'contestTable' | 'clock'>

/** Claims and releases of a contest's places; a place that comes free is offered to who waits longest. */

async function offered(deps: PlaceDeps, contest: ContestRecord, { claimantId }: Claim): Promise<Write[]> {
  const entry = await deps.entries.byId(claimantId)
  // Cancelled between the claim's read and this one: the condition on the waiting row refuses the whole.
  if (!entry) return []
  const now = deps.clock.now()
  const after: EntryRecord = { ...entry, state: 'offered', acceptBy: acceptBy(contest, now), version: entry.version + 1 }
  return [
    ...deps.entries.offering(after, contest),
    announce<ContestEvents, 'contests.offered'>(deps.contestTable, now, 'contests.offered', {
      ...aboutOf(contest, entry),
      acceptBy: after.acceptBy ?? '',
    }),
  ]
}

export const aboutOf = ({ contestId, title }: ContestRecord, entry: EntryRecord) => ({
  accountId: captainOf(entry).accountId,
  contestId,
  entryId: entry.entryId,
  contestTitle: title,
})

export const quotaOf = (deps: PlaceDeps, contest: ContestRecord): QuotaDeps => ({
  quota: deps.quota,
  emptied: deps.emptied,
  clock: deps.clock,
  promoted: held => offered(deps, contest, held),
})

/** The pool of a unit's share is opened by its first entrant. */
export async function unitPoolOf(
  deps: Pick<ContestDeps, 'quota'>,
  contest: ContestRecord,
  tradeKey: string,
  orgId: string | undefined,
): Promise<PoolFacts | undefined> {
  const { perUnit } = tradeOf(contest, tradeKey)
  return perUnit === undefined || orgId === undefined ? undefined : openPool(deps, unitPool(contest, tradeKey, orgId), perUnit)
}

async function poolsFor(deps: PlaceDeps, contest: ContestRecord, { tradeKey, orgId }: Pick<EntryRecord, 'tradeKey' | 'orgId'>) {
  const unit = await unitPoolOf(deps, contest, tradeKey, orgId)
  return [tradePool(contest, tradeKey), ...(unit ? [unit] : []), ...(contest.places === undefined ? [] : [overallPool(contest)])]
}

/** `and`: the entry itself and all that happens with it, in the same transaction as its place. */
export async function claimPlace(
  deps: PlaceDeps,
  contest: ContestRecord,
  entry: Pick<EntryRecord, 'entryId' | 'tradeKey' | 'orgId'>,
  and: (state: 'confirmed' | 'waiting', pools: string[]) => Write[],
): Promise<'confirmed' | 'waiting'> {
  const pools = await poolsFor(deps, contest, entry)
  const ids = pools.map(({ poolId }) => poolId)
  try {
    // What was written with the claim: who queued may have been offered a place since.
    let written: 'confirmed' | 'waiting' = 'confirmed'
    await claim(
      quotaOf(deps, contest),
      pools.map(pool => ({ pool })),
      entry.entryId,
      state => and((written = state === 'waiting' ? 'waiting' : 'confirmed'), ids),
    )
    return written
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'quota-gone') throw error
    const isUnits = entry.orgId !== undefined && error.about?.endsWith(`#${entry.orgId}`) === true
    throw isUnits ? new Refusal('unit-places-gone') : new Refusal('quota-gone')
  }
}

/** Gives back what the entry holds, together with `and`. Once the first stage has begun a place is of no use to anybody and stays. */
export async function giveBack(deps: PlaceDeps, contest: ContestRecord, entry: EntryRecord, and: Write[]): Promise<void> {
  const gave =
    entry.pools.length > 0 &&
    mayOffer(contest, deps.clock.now()) &&
    (await release(quotaOf(deps, contest), entry.pools, entry.entryId, and))
  if (!gave) await deps.entries.save(...and)
}
