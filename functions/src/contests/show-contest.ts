import { openPool, resize } from '../quota/index.ts'
import { announce } from '../platform/events/announcement.ts'
import { type Actor, doerOf } from '../platform/http/caller.ts'
import type { Once } from '../platform/http/once.ts'
import { Refusal } from '../platform/refusal.ts'
import { broadcast } from './broadcast.ts'
import {
  bucketsOf,
  type ContestRecord,
  isOpen,
  isOwnWords,
  overall,
  overallPool,
  shardsOfTrade,
  shardsOverall,
  tradeOf,
  tradePool,
} from './contest.ts'
import type { ContestDeps } from './deps.ts'
import type { ContestEvents } from './events.ts'
import { describeDesk, deskContest, logEntry } from './desk-contest.ts'
import { quotaOf, unitPoolOf } from './places.ts'

interface Told {
  version: number
  reason: string
}

const shown = (deps: ContestDeps, { contestId, orgId, version }: ContestRecord, state: 'published' | 'calledOff') =>
  announce<ContestEvents, 'contests.shown'>(deps.contestTable, deps.clock.now(), 'contests.shown', {
    contestId,
    orgId,
    state,
    version,
  })

/**
 * Two people: thousands rely on it and its frame stays, so what all read is not read by one only before. Opens the pools, one transaction each,
 * and then shows the contest: a crash in between leaves pools that the next try finds. A draft's places may have changed since; only the number
 * of rows stays what it was.
 */
export async function publishContest(deps: ContestDeps, actor: Actor, contestId: string, version: number, once: Once) {
  const before = await deskContest(deps, actor, contestId)
  if (before.version !== version) throw new Refusal('contest-changed')
  if (before.state !== 'draft') throw new Refusal('contest-fixed')
  if (isOwnWords(before, doerOf(actor))) throw new Refusal('own-words')
  const now = deps.clock.now()
  if (now.toISOString() > before.closesAt) throw new Refusal('contest-closed')
  const after: ContestRecord = {
    ...before,
    state: 'published',
    shards: await openPools(deps, before),
    buckets: bucketsOf(before),
    version: before.version + 1,
    publishedAt: now.toISOString(),
    changedAt: now.toISOString(),
  }
  const answer = await describeDesk(deps, actor, after)
  await deps.contests.save(
    ...deps.contests.changing(before, after, await logEntry(deps, actor, 'published')),
    shown(deps, after, 'published'),
    once.row(answer),
  )
  return answer
}

async function openPools(deps: ContestDeps, contest: ContestRecord): Promise<Record<string, number>> {
  const planned: Record<string, number> = {
    ...Object.fromEntries(contest.trades.map(trade => [trade.tradeKey, shardsOfTrade(contest, trade)])),
    [overall]: shardsOverall(contest),
  }
  const shards = { ...planned }
  const withShards = { ...contest, shards: planned }
  for (const { tradeKey, places } of contest.trades) {
    shards[tradeKey] = await openOne(deps, contest, tradePool(withShards, tradeKey), places)
  }
  if (contest.places !== undefined) shards[overall] = await openOne(deps, contest, overallPool(withShards), contest.places)
  return shards
}

async function openOne(
  deps: ContestDeps,
  contest: ContestRecord,
  pool: ReturnType<typeof tradePool>,
  places: number,
): Promise<number> {
  const opened = await openPool(deps, pool, places)
  await resize(quotaOf(deps, contest), opened.poolId, places)
  return opened.shards
}

/** Who is signing up at this moment may still get in for the two seconds that the board is kept. */
export async function closeSignUp(deps: ContestDeps, actor: Actor, contestId: string, { version, reason }: Told, once: Once) {
  const before = await deskContest(deps, actor, contestId)
  if (before.version !== version) throw new Refusal('contest-changed')
  if (before.state === 'calledOff') throw new Refusal('contest-called-off')
  const now = deps.clock.now()
  if (before.state === 'draft' || now.toISOString() < before.opensAt) throw new Refusal('contest-not-open-yet')
  if (!isOpen(before, now)) throw new Refusal('contest-closed')
  const at = now.toISOString()
  const after: ContestRecord = { ...before, closesAt: at, version: before.version + 1, changedAt: at }
  const answer = await describeDesk(deps, actor, after)
  await deps.contests.save(
    ...deps.contests.changing(before, after, await logEntry(deps, actor, 'closed', reason)),
    once.row(answer),
  )
  return answer
}

export async function callOffContest(deps: ContestDeps, actor: Actor, contestId: string, { version, reason }: Told, once: Once) {
  const before = await deskContest(deps, actor, contestId)
  if (before.version !== version) throw new Refusal('contest-changed')
  if (before.state === 'calledOff') throw new Refusal('contest-called-off')
  const after: ContestRecord = {
    ...before,
    state: 'calledOff',
    calledOffReason: reason,
    version: before.version + 1,
    changedAt: deps.clock.now().toISOString(),
  }
  const answer = await describeDesk(deps, actor, after)
  const told = { title: '竞赛取消了', body: `“${before.title}”取消了。原因：${reason}`, phrase: '已取消' }
  await deps.contests.save(
    ...deps.contests.changing(before, after, await logEntry(deps, actor, 'calledOff', reason)),
    ...broadcast(deps, after, told, ['forming', 'recommending', 'waiting', 'offered', 'confirmed']),
    ...(before.state === 'draft' ? [] : [shown(deps, after, 'calledOff')]),
    once.row(answer),
  )
  return answer
}

/** One unit's share of a trade, other than what all have. */
export async function setUnitPlaces(
  deps: ContestDeps,
  actor: Actor,
  at: { contestId: string; tradeKey: string; orgId: string },
  places: number,
) {
  const contest = await deskContest(deps, actor, at.contestId)
  if (contest.state !== 'published' || tradeOf(contest, at.tradeKey).perUnit === undefined) throw new Refusal('contest-fixed')
  const [org] = await deps.organisations.chainOf(at.orgId)
  const pool = await unitPoolOf(deps, contest, at.tradeKey, at.orgId)
  if (!org || !pool) throw new Refusal('not-found')
  const entry = await logEntry(deps, actor, 'unitPlaces', `${org.name}：${places}`)
  await resize(quotaOf(deps, contest), pool.poolId, places, [deps.contests.logging(contest, entry)])
  const [free = 0] = await deps.quota.freeByShard(pool)
  return { places, free }
}
