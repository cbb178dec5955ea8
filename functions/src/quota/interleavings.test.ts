import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { createTables } from '../../../infra/local/create-tables.ts'
import { dynamoClient } from '../../../infra/local/dynamo.ts'
import { inRoughWeather } from '../../test/weather.ts'
import { capabilities } from '../capabilities.ts'
import { systemClock } from '../platform/clock.ts'
import { createDocumentClient } from '../platform/dynamo/client.ts'
import { createTable } from '../platform/dynamo/table.ts'
import { Refusal } from '../platform/refusal.ts'
import { claim, type QuotaDeps } from './claim.ts'
import { Emptied } from './emptied.ts'
import { type Claim, newPool, type PoolFacts } from './pool.ts'
import { dynamoQuotaStore } from './quota-store.dynamo.ts'
import { release } from './release.ts'
import { resize } from './resize.ts'
import { settle } from './settle.ts'
import { freeIn, standingOf } from './standing.ts'

const prefix = `t${randomUUID().slice(0, 8)}`
let deps: QuotaDeps

beforeAll(async () => {
  await createTables(dynamoClient(process.env.DYNAMODB_ENDPOINT ?? ''), prefix, [capabilities.quota.table])
  const quota = dynamoQuotaStore(createTable(inRoughWeather(createDocumentClient()), `${prefix}-quota`))
  deps = { quota, emptied: new Emptied(), clock: systemClock }
})

async function openPool(capacity: number, shards: number, waits: boolean): Promise<PoolFacts> {
  const facts = { poolId: randomUUID(), shards, waits }
  await deps.quota.save(...deps.quota.opening(newPool(facts, capacity)))
  return facts
}

class Crash extends Error {}

/** Dies after the first transaction, before anything is handed to who waits. */
const dying = (): QuotaDeps => ({
  ...deps,
  quota: { ...deps.quota, firstWaiting: () => Promise.reject(new Crash()) },
})

const people = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']

interface Act {
  what: 'claim' | 'release' | 'settle' | 'resize'
  who: string
  to: number
  crash: boolean
}

const acts: Record<Act['what'], (by: QuotaDeps, pool: PoolFacts, act: Act) => Promise<unknown>> = {
  claim: (by, pool, { who }) => claim(by, [{ pool }], who),
  release: (by, pool, { who }) => release(by, [pool.poolId], who),
  settle: (by, pool) => settle(by, pool.poolId),
  resize: (by, pool, { to }) => resize(by, pool.poolId, to),
}

const expectedRefusals = ['quota-gone', 'quota-below-claimed']

/** Runs acts at once; whoever failed otherwise than by the rules fails the test. */
async function wave(pool: PoolFacts, all: Act[]): Promise<void> {
  const results = await Promise.allSettled(all.map(act => acts[act.what](act.crash ? dying() : deps, pool, act)))
  for (const result of results) {
    if (result.status === 'fulfilled' || result.reason instanceof Crash) continue
    expect(expectedRefusals, String(result.reason)).toContain((result.reason as Refusal).code)
  }
}

type Standing = Awaited<ReturnType<typeof look>>

async function look(pool: PoolFacts) {
  const [head, free, waiting, ...claims] = await Promise.all([
    deps.quota.pool(pool.poolId),
    freeIn(deps.quota, pool),
    deps.quota.waiting(pool.poolId),
    ...people.map(who => deps.quota.claimOf(pool.poolId, who)),
  ])
  const held = claims.filter((one): one is Claim => one !== undefined)
  return { capacity: head?.capacity ?? NaN, free, waiting, held, claimed: held.filter(({ state }) => state === 'claimed') }
}

/** Who waited before the wave and still does was passed by nobody: tickets only grow. */
function expectNobodyOvertook(before: Standing, after: Standing): void {
  const old = new Set([...before.waiting, ...before.claimed].map(({ ticket }) => ticket))
  const longest = after.waiting.find(({ ticket }) => old.has(ticket))
  const servedBefore = new Set(before.claimed.map(({ ticket }) => ticket))
  const served = after.claimed.filter(({ ticket }) => !servedBefore.has(ticket))
  if (longest) expect(served.filter(({ ticket }) => ticket > longest.ticket)).toEqual([])
}

describe.each([1, 3])('whatever claimants do at once, on %i shards', shards => {
  it.each([true, false])('no place is sold twice, lost, or idle while somebody waits (waiting list: %s)', async waits => {
    const act: fc.Arbitrary<Act> = fc.record({
      what: fc.constantFrom('claim', 'claim', 'claim', 'release', 'release', 'settle', 'resize'),
      who: fc.constantFrom(...people),
      to: fc.integer({ min: 0, max: 5 }),
      crash: fc.integer({ min: 0, max: 4 }).map(n => n === 0),
    })
    const waves = fc.array(fc.array(act, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 7 })
    const seen = { waited: 0, claimed: 0 }
    await fc.assert(
      fc.asyncProperty(waves, async all => {
        const pool = await openPool(3, shards, waits)
        for (const some of all) {
          const before = await look(pool)
          await wave(pool, some)
          await settle(deps, pool.poolId)
          const after = await look(pool)
          expect(after.free + after.claimed.length).toBe(after.capacity)
          expect(after.free).toBeGreaterThanOrEqual(0)
          expect(after.waiting.map(({ ticket }) => ticket).sort()).toEqual(
            after.held
              .filter(({ state }) => state === 'waiting')
              .map(({ ticket }) => ticket)
              .sort(),
          )
          if (after.waiting.length > 0) expect(after.free).toBe(0)
          expectNobodyOvertook(before, after)
          seen.waited += after.waiting.length
          seen.claimed += after.claimed.length
        }
      }),
      { numRuns: 30, seed: 20261124 },
    )
    expect(seen.claimed).toBeGreaterThan(60)
    expect(seen.waited > 10).toBe(waits)
  })
})

const refusalOf = (result: PromiseSettledResult<unknown>) =>
  result.status === 'rejected' ? (result.reason as Refusal).code : undefined

describe('a rush', () => {
  it('of forty on twelve places in four shards ends with exactly twelve, and everybody told which', async () => {
    const pool = await openPool(12, 4, false)
    const rushing = Array.from({ length: 40 }, (_, i) => claim(deps, [{ pool }], `p${i}`))
    const results = await Promise.allSettled(rushing)
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(12)
    expect(results.filter(result => refusalOf(result) === 'quota-gone')).toHaveLength(28)
    expect(await freeIn(deps.quota, pool)).toBe(0)
  })

  it('of double taps gives one place and the same answer', async () => {
    const pool = await openPool(5, 1, false)
    const taps = await Promise.all(Array.from({ length: 6 }, () => claim(deps, [{ pool }], 'me')))
    expect(taps.map(({ state }) => state)).toEqual(taps.map(() => 'claimed'))
    expect(taps.filter(({ again }) => !again)).toHaveLength(1)
    expect(await freeIn(deps.quota, pool)).toBe(4)
  })

  it('who claimed hears so again when all is gone', async () => {
    const pool = await openPool(1, 1, false)
    await claim(deps, [{ pool }], 'me')
    await expect(claim(deps, [{ pool }], 'other')).rejects.toThrow('quota-gone')
    expect(await claim(deps, [{ pool }], 'me')).toEqual({ state: 'claimed', again: true })
  })
})

describe('the waiting list', () => {
  it('is served in order, tells how many are ahead, and does with the handed place what the owner asked', async () => {
    const pool = await openPool(1, 1, true)
    const handed: string[] = []
    const by: QuotaDeps = { ...deps, promoted: one => (handed.push(one.claimantId), []) }
    expect(await claim(by, [{ pool }], 'first')).toMatchObject({ state: 'claimed' })
    for (const who of ['b', 'c', 'd']) expect(await claim(by, [{ pool }], who)).toMatchObject({ state: 'waiting' })
    expect(await standingOf(deps.quota, pool.poolId, 'd')).toEqual({ state: 'waiting', ahead: 2 })
    await release(by, [pool.poolId], 'c')
    await release(by, [pool.poolId], 'first')
    await resize(by, pool.poolId, 2)
    expect(handed).toEqual(['b', 'd'])
    await expect(resize(by, pool.poolId, 1)).rejects.toThrow('quota-below-claimed')
  })
})

describe('several pools', () => {
  it('are claimed all or none', async () => {
    const [trade, unit] = [await openPool(10, 2, false), await openPool(1, 1, false)]
    const wanted = [{ pool: trade }, { pool: unit }]
    const results = await Promise.allSettled(['a', 'b', 'c'].map(who => claim(deps, wanted, who)))
    expect(results.map(refusalOf).filter(code => code === 'quota-gone')).toHaveLength(2)
    expect(await freeIn(deps.quota, trade)).toBe(9)
    const refused = results.find(({ status }) => status === 'rejected') as PromiseRejectedResult
    expect((refused.reason as Refusal).about).toBe(unit.poolId)
  })

  it('of which one has a waiting list hold the others’ places for who waits, and give all back at once', async () => {
    const [trade, unit] = [await openPool(1, 1, true), await openPool(2, 1, false)]
    const wanted = [{ pool: trade }, { pool: unit }]
    expect(await claim(deps, wanted, 'a')).toMatchObject({ state: 'claimed' })
    expect(await claim(deps, wanted, 'b')).toMatchObject({ state: 'waiting' })
    expect(await freeIn(deps.quota, unit)).toBe(0)
    await expect(claim(deps, wanted, 'c')).rejects.toThrow('quota-gone')
    await release(deps, [trade.poolId, unit.poolId], 'a')
    expect(await standingOf(deps.quota, trade.poolId, 'b')).toEqual({ state: 'claimed', ahead: 0 })
    expect(await freeIn(deps.quota, unit)).toBe(1)
    expect(await release(deps, [trade.poolId, unit.poolId], 'a')).toBe(false)
  })

  it('the amount claimed goes back whole', async () => {
    const money = await openPool(100, 1, false)
    await claim(deps, [{ pool: money, amount: 60 }], 'a')
    await expect(claim(deps, [{ pool: money, amount: 41 }], 'b')).rejects.toThrow('quota-gone')
    await release(deps, [money.poolId], 'a')
    expect(await freeIn(deps.quota, money)).toBe(100)
    const wide = await openPool(100, 2, false)
    await expect(claim(deps, [{ pool: wide, amount: 2 }], 'a')).rejects.toThrow('one shard')
  })
})
