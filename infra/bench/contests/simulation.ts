import { capabilities } from 'functions/capabilities'
import { bucketsOf, type ContestRecord, shardsOfTrade, tradePool, unitPool } from 'functions/contests/contest'
import { dynamoEntryStore } from 'functions/contests/entry-store.dynamo'
import { newEntryId, type EntryRecord } from 'functions/contests/entry'
import { createDocumentClient } from 'functions/platform/dynamo/client'
import { createTable, type Table } from 'functions/platform/dynamo/table'
import { Refusal } from 'functions/platform/refusal'
import { claim, dynamoQuotaStore, Emptied, newPool, openPool } from 'functions/quota/index'
import { createTables } from '../../local/create-tables.ts'
import { dynamoClient, startDynamo } from '../../local/dynamo.ts'
import { median } from '../measurement.ts'
import { callMs, createThrottle, throttled } from '../quota/throttle.ts'
import { VirtualTime } from '../quota/virtual-time.ts'

/**
 * Ten thousand sign-ups within one second, each partition of the service (and of the index that lists entries) behind its documented
 * limit, in virtual time on the real engine; the rows that share the load follow from `expectedAtOpening` by the contest's own rule.
 */
export const perSecond = 10_000
export const people = 10_000
export const places = 3600
const tradeCount = 12
const perUnit = 12
const units = 60
/** Function instances: each remembers by itself which rows it has found empty. */
const instances = 50

export interface Simulated {
  /** Of those who asked: how long each waited for an answer, milliseconds. */
  waits: number[]
  /** From the first request to the last answer. */
  seconds: number
  oversold: number
  lost: number
}

export const p50 = ({ waits }: Simulated): number => median(waits)
export const p99 = ({ waits }: Simulated): number =>
  waits.toSorted((a, b) => a - b)[Math.floor(waits.length * 0.99)] ?? Number.NaN

const trades = Array.from({ length: tradeCount }, (_, i) => ({
  tradeKey: `t${i + 1}`,
  name: `工种${i + 1}`,
  places: places / tradeCount,
  perUnit,
}))

function simulatedContest(expectedAtOpening: number): ContestRecord {
  const form = { trades, expectedAtOpening }
  const shards = Object.fromEntries(trades.map(trade => [trade.tradeKey, shardsOfTrade(form, trade)]))
  return {
    ...form,
    contestId: 'con_simulated',
    hasWaitingList: true,
    shards,
    buckets: bucketsOf(form),
  } as unknown as ContestRecord
}

const entryOf = (contest: ContestRecord, i: number): EntryRecord => ({
  entryId: newEntryId(),
  contestId: contest.contestId,
  tradeKey: `t${(i % tradeCount) + 1}`,
  state: 'confirmed',
  members: [
    {
      ...{ accountId: `acc_${i}`, personId: `per_${i}`, nameMasked: '王*', traits: [] },
      ...{ memberKey: 'abcdefgh', role: 'captain', joinedAt: '2026-07-01T01:00:00.000Z' },
    },
  ],
  orgId: `org_${Math.floor(i / tradeCount) % units}`,
  pools: [],
  enteredAt: '2026-07-01T01:00:00.000Z',
  checkedIn: {},
  version: 1,
})

/** Everybody at their own instant of the second, whether those before have been answered or not. */
async function arrive(time: VirtualTime, enter: (i: number) => Promise<void>) {
  const waits: number[] = []
  await time.run(
    Array.from({ length: people }, (_, i) => async () => {
      await time.sleep((i * 1000) / perSecond)
      const asked = time.now
      await enter(i)
      waits.push(time.now - asked)
    }),
  )
  return { waits, seconds: time.now / 1000 }
}

interface Tables {
  quota: Table
  contests: Table
}

async function ours({ quota: quotaTable, contests }: Tables): Promise<Simulated & { shards: number }> {
  const contest = simulatedContest(perSecond * 10)
  const plain = dynamoQuotaStore(quotaTable)
  const facts = (tradeKey: string) => tradePool(contest, tradeKey)
  for (const { tradeKey, places } of trades) await plain.save(...plain.opening(newPool(facts(tradeKey), places)))
  const time = new VirtualTime()
  const throttle = createThrottle(time)
  const emptied = Array.from({ length: instances }, () => new Emptied())
  const clock = { now: () => new Date(Date.UTC(2026, 6, 1, 1) + time.now) }
  const entries = dynamoEntryStore(contests, clock)
  const held = { claimed: 0, waiting: 0, refused: 0 }
  const run = await arrive(time, async i => {
    const store = dynamoQuotaStore(throttled(quotaTable, throttle, () => undefined))
    const quota = {
      ...store,
      freeByShard: (pool: Parameters<typeof store.freeByShard>[0]) => time.sleep(callMs).then(() => plain.freeByShard(pool)),
    }
    const entry = entryOf(contest, i)
    const unit = await openPool({ quota: plain }, unitPool(contest, entry.tradeKey, entry.orgId ?? ''), perUnit)
    try {
      const deps = { quota, emptied: emptied[i % instances] ?? new Emptied(), clock }
      const wanted = [{ pool: facts(entry.tradeKey) }, { pool: unit }]
      const { state } = await claim(deps, wanted, entry.entryId, () => entries.entering(entry, contest))
      held[state] += 1
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'quota-gone') throw error
      held.refused += 1
    }
  })
  return {
    ...run,
    oversold: Math.max(0, held.claimed - places),
    // Somebody waits in every trade: no place may be left.
    lost: Math.max(0, places - held.claimed),
    shards: Object.values(contest.shards).reduce((sum, one) => sum + one, 0),
  }
}

/** What one would write first: the free places of a trade are a number in the contest's row, taken in a transaction with the entry. */
async function oneCounter({ contests }: Tables): Promise<Simulated> {
  const time = new VirtualTime()
  const throttle = createThrottle(time)
  const table = throttled(contests, throttle, () => undefined)
  const key = { pk: 'COUNTERS', sk: 'COUNTERS' }
  const { name } = contests
  await contests.write({
    table: name,
    put: { ...key, ...Object.fromEntries(trades.map(({ tradeKey, places }) => [tradeKey, places])) },
  })
  let taken = 0
  const run = await arrive(time, async i => {
    const tradeKey = `t${(i % tradeCount) + 1}`
    try {
      await table.write(
        {
          table: name,
          key,
          update: 'SET #trade = #trade - :one',
          condition: '#trade > :zero',
          names: { '#trade': tradeKey },
          values: { ':one': 1, ':zero': 0 },
          onFail: 'quota-gone',
        },
        {
          table: name,
          put: { pk: `PLAIN#per_${i}`, sk: tradeKey },
          condition: 'attribute_not_exists(pk)',
          onFail: 'already-entered',
        },
      )
      taken += 1
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'quota-gone') throw error
    }
  })
  return { ...run, oversold: Math.max(0, taken - places), lost: Math.max(0, places - taken) }
}

export async function simulate() {
  const engine = await startDynamo({ own: true })
  try {
    process.env.DYNAMODB_ENDPOINT = engine.endpoint
    await createTables(dynamoClient(engine.endpoint), 'bench', [capabilities.quota.table, capabilities.contests.table])
    const client = createDocumentClient()
    const tables = { quota: createTable(client, 'bench-quota'), contests: createTable(client, 'bench-contests') }
    return { ours: await ours(tables), counter: await oneCounter(tables) }
  } finally {
    await engine.stop()
  }
}
