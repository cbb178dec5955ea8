import { capabilities } from 'functions/capabilities'
import { createDocumentClient } from 'functions/platform/dynamo/client'
import { createTable, type Table } from 'functions/platform/dynamo/table'
import { Refusal } from 'functions/platform/refusal'
import { claim, dynamoQuotaStore, Emptied, freeIn, newPool, type PoolFacts, type QuotaStore } from 'functions/quota/index'
import { createTables } from '../local/create-tables.ts'
import { dynamoClient, startDynamo } from '../local/dynamo.ts'
import { print, rounded } from './measurement.ts'
import { callMs, createThrottle, plainUnits, type Throttle, throttled } from './quota/throttle.ts'
import { VirtualTime } from './quota/virtual-time.ts'

/**
 * Nine o'clock: more people than places, all at once, on pools of more and more shards; real transactions on the embedded engine
 * behind the service's limit of 1000 write units a second for a partition, in virtual time. Against one counter row that remembers nobody.
 * Oversold: places given beyond the capacity. Lost: places kept back although somebody was refused, or promised without a claim.
 */
const capacity = 4000
const people = 5000
const width = 500
const shardCounts = [1, 4, 16, 64]
/** The last of those who got a place, as a share: they find most shards empty. */
const lastShare = 0.05

interface Rush {
  /** Until the last place was given. */
  seconds: number
  /** Transactions that each successful claimant needed, in the order of success. */
  tries: number[]
  won: string[]
}

/** `attempt` says whether the person got something and counts its tries. */
async function rush(time: VirtualTime, attempt: (person: string, noteTry: () => void) => Promise<boolean>): Promise<Rush> {
  const tries: number[] = []
  const won: string[] = []
  let next = 0
  let seconds = 0
  const worker = async () => {
    await time.sleep(0)
    while (next < people) {
      const person = `acc_${(next += 1)}`
      let tried = 0
      if (!(await attempt(person, () => (tried += 1)))) continue
      tries.push(tried)
      won.push(person)
      seconds = time.now / 1000
    }
  }
  await time.run(Array.from({ length: width }, () => worker))
  return { seconds, tries, won }
}

async function plainCounter(table: Table): Promise<Rush> {
  const time = new VirtualTime()
  const throttle = createThrottle(time)
  const key = { pk: 'COUNTER', sk: 'COUNTER' }
  let taken = 0
  return rush(time, async (_person, noteTry) => {
    noteTry()
    await throttle.spend([key.pk], plainUnits)
    if (taken >= capacity) return false
    taken = (await table.bump(key, 'ADD taken :one', { ':one': 1 })).taken as number
    return true
  })
}

function behindTheService(
  plain: QuotaStore,
  table: Table,
  time: VirtualTime,
  throttle: Throttle,
  noteTry: () => void,
): QuotaStore {
  return {
    ...dynamoQuotaStore(throttled(table, throttle, noteTry)),
    async freeByShard(pool) {
      await time.sleep(callMs)
      return plain.freeByShard(pool)
    },
  }
}

async function sharded(table: Table, shards: number) {
  const time = new VirtualTime()
  const throttle = createThrottle(time)
  const clock = { now: () => new Date(Date.UTC(2026, 6, 1, 1) + time.now) }
  const emptied = new Emptied()
  const pool: PoolFacts = { poolId: `pool${shards}`, shards, waits: false }
  const plain = dynamoQuotaStore(table)
  await plain.save(...plain.opening(newPool(pool, capacity)))
  const outcome = await rush(time, async (person, noteTry) => {
    const quota = behindTheService(plain, table, time, throttle, noteTry)
    try {
      return (await claim({ quota, emptied, clock }, [{ pool }], person)).state === 'claimed'
    } catch (error) {
      if (error instanceof Refusal && error.code === 'quota-gone') return false
      throw error
    }
  })
  const claims = await Promise.all(outcome.won.map(person => plain.claimOf(pool.poolId, person)))
  return { ...outcome, free: await freeIn(plain, pool), without: claims.filter(found => !found).length }
}

const perSecond = ({ won, seconds }: Rush) => rounded(won.length / seconds, 1)

async function measure(table: Table): Promise<void> {
  const counter = perSecond(await plainCounter(table))
  for (const n of shardCounts) {
    const result = await sharded(table, n)
    const last = result.tries.slice(-Math.ceil(result.won.length * lastShare))
    const mean = last.reduce((sum, tried) => sum + tried, 0) / last.length
    const line = { bench: 'quota', n }
    print({
      ...line,
      metric: 'claims_per_s',
      value: perSecond(result),
      unit: '1/s',
      against: { name: 'one counter row', value: counter },
    })
    print({ ...line, metric: 'tries_for_last_mean', value: rounded(mean, 2), unit: 'transaction' })
    print({ ...line, metric: 'oversold', value: Math.max(0, result.won.length - capacity), unit: 'place' })
    print({ ...line, metric: 'lost', value: result.free + result.without, unit: 'place' })
  }
}

export async function benchQuota(): Promise<void> {
  const engine = await startDynamo({ own: true })
  try {
    process.env.DYNAMODB_ENDPOINT = engine.endpoint
    await createTables(dynamoClient(engine.endpoint), 'bench', [capabilities.quota.table])
    await measure(createTable(createDocumentClient(), 'bench-quota'))
  } finally {
    await engine.stop()
  }
}
