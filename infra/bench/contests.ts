import { ownPlatform } from 'functions/own-platform'
import { contestRoom } from 'functions/contest-room'
import { tradePool } from 'functions/contests/contest'
import type { ContestRecord } from 'functions/contests/contest'
import type { ContestDeps } from 'functions/contests/index'
import { type LocalSystem, startLocalSystem } from '../local/system.ts'
import { call, inParallel } from './campaign.ts'
import { gather, type Runner } from './contests/crowd.ts'
import { find } from './contests/findings.ts'
import { openContest, race, type Run } from './contests/race.ts'
import { p50, p99, people as simulatedPeople, perSecond, places, simulate, type Simulated } from './contests/simulation.ts'
import { people } from './contests/size.ts'
import { median, print, rounded } from './measurement.ts'

/**
 * Nine o'clock: 10,000 people and 3,600 places in 12 trades, each unit with its share, over real HTTP on the embedded engine, client and
 * server on the same cores; then the limits of the service's partitions, in virtual time, beside one counter row.
 */
const bench = 'contests'
const progress = (text: string) => console.error(text)

export async function benchContests(): Promise<void> {
  const system = await startLocalSystem({ memory: true, seed: 'small', rateLimitFactor: 10_000 })
  try {
    await measureRace(system)
  } finally {
    await system.stop()
  }
  await measureSimulation()
}

async function measureRace(system: LocalSystem): Promise<void> {
  const runners = await gather(system, people)
  progress(`${runners.length} people are ready`)
  const { contestId } = await openContest(system, people)
  const started = performance.now()
  const runs = await race(system, contestId, runners)
  const seconds = (performance.now() - started) / 1000
  progress(`the race: ${seconds.toFixed(0)} s`)
  const deps = contestRoom(ownPlatform('bench'))
  const contest = await deps.contests.byId(contestId)
  if (!contest) throw new Error('the contest is gone')
  const found = await find(deps, contest, runs)
  const outOfTurn = await passedOver(system, deps, contest, runs, runners)
  const waits = runs.map(({ sentAt, answeredAt }) => answeredAt - sentAt)
  print({ bench, metric: 'sign_ups_per_s', n: people, value: rounded(people / seconds, 1), unit: '1/s' })
  print({ bench, metric: 'sign_up_ms_p50', n: people, value: rounded(median(waits), 1), unit: 'ms' })
  for (const state of ['confirmed', 'waiting', 'refused'] as const)
    print({ bench, metric: state, n: people, value: found[state], unit: 'person' })
  print({ bench, metric: 'oversold', n: people, value: found.oversold, unit: 'place' })
  print({ bench, metric: 'lost', n: people, value: found.lost, unit: 'place' })
  print({ bench, metric: 'double', n: people, value: found.double, unit: 'entry' })
  print({ bench, metric: 'order_broken', n: people, value: found.orderBroken + outOfTurn, unit: 'person' })
  print({ bench, metric: 'retries_answered_otherwise', n: people, value: found.retriesDiffering, unit: 'person' })
}

const cancelledEach = 3

/** Some give their place back: whoever has waited longest in that trade must be offered it, and nobody else. */
async function passedOver(
  system: LocalSystem,
  deps: ContestDeps,
  contest: ContestRecord,
  runs: readonly Run[],
  runners: readonly Runner[],
): Promise<number> {
  const counts = await inParallel(contest.trades, 4, async ({ tradeKey }) => {
    const { poolId } = tradePool(contest, tradeKey)
    const before = await deps.quota.waiting(poolId)
    const holders = runs.flatMap(({ tradeKey: at, answers }, i) => {
      const entry = answers.find(({ status }) => status === 200)?.value.entry
      return at === tradeKey && entry?.state === 'confirmed' ? [{ entryId: entry.entryId, token: runners[i]?.token }] : []
    })
    for (const { entryId, token } of holders.slice(0, cancelledEach))
      await call(`${system.apiBase}/me/contest-entries/${entryId}/cancellation`, 'POST', token, undefined, crypto.randomUUID())
    const due = before.slice(0, cancelledEach)
    const states = await Promise.all(due.map(async ({ claimantId }) => (await deps.entries.byId(claimantId))?.state))
    const after = await deps.quota.waiting(poolId)
    const left = new Set(after.map(({ claimantId }) => claimantId))
    const outOfTurn = before.slice(cancelledEach).filter(({ claimantId }) => !left.has(claimantId))
    return states.filter(state => state !== 'offered').length + outOfTurn.length
  })
  return counts.reduce((sum, count) => sum + count, 0)
}

async function measureSimulation(): Promise<void> {
  const simulated = await simulate()
  const line = (metric: string, of: (one: Simulated) => number, unit: string) =>
    print({
      bench,
      metric,
      n: simulatedPeople,
      value: rounded(of(simulated.ours), 2),
      unit,
      against: { name: 'one counter row in the same transaction', value: rounded(of(simulated.counter), 2) },
    })
  print({ bench, metric: 'simulated_arrivals_per_s', value: perSecond, unit: '1/s' })
  print({ bench, metric: 'simulated_shards', n: places, value: simulated.ours.shards, unit: 'row' })
  line('simulated_seconds_to_last_answer', ({ seconds }) => seconds, 's')
  line('simulated_wait_ms_p50', p50, 'ms')
  line('simulated_wait_ms_p99', p99, 'ms')
  line('simulated_oversold', ({ oversold }) => oversold, 'place')
  line('simulated_lost', ({ lost }) => lost, 'place')
}
