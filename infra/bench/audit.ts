import { randomUUID } from 'node:crypto'
import { type ActStore, appendAct, dynamoActStore, type Verdict, verifyActs, verifySlice } from 'functions/acts/index'
import { capabilities } from 'functions/capabilities'
import { systemClock } from 'functions/platform/clock'
import { createDocumentClient } from 'functions/platform/dynamo/client'
import { createTable } from 'functions/platform/dynamo/table'
import type { Act } from 'functions/platform/events/act'
import { newId } from 'functions/platform/ids'
import { createTables } from '../local/create-tables.ts'
import { dynamoClient, startDynamo } from '../local/dynamo.ts'
import { inParallel } from './campaign.ts'
import { print, rounded } from './measurement.ts'
import { type Consumed, meter } from './units.ts'

/**
 * Acts entered one after another and by all streams at once, brought twice, and read from the beginning; on the embedded engine, client and
 * server on the same cores.
 */
const bench = 'audit'
/** Tables that put down acts, each with a stream of its own. */
const streams = Object.values(capabilities).filter(({ table }) => table.announces).length
const count = Number(process.env.AUDIT_ACTS ?? 1000)

const act = (): Act => ({
  actId: newId('aud'),
  kind: 'caseDecided',
  at: new Date().toISOString(),
  accountId: 'acc_01m8gygjzcn4ge558qgm3erps6',
  byMasked: '许*',
  roles: [{ role: 'reviewer', orgId: 'org_01m8gygjzcn4ge558qgm3erps6' }],
  orgId: 'org_01m8gygjzcn4ge558qgm3erps6',
  about: { id: newId('cas'), number: 'RH-20261128-0001' },
  detail: 'approvedStep',
})
const acts = () => Array.from({ length: count }, act)

export async function benchAudit(): Promise<void> {
  const engine = await startDynamo({ own: true })
  process.env.DYNAMODB_ENDPOINT = engine.endpoint
  try {
    const prefix = `b${randomUUID().slice(0, 8)}`
    await createTables(dynamoClient(engine.endpoint), prefix, [capabilities.acts.table])
    const client = createDocumentClient()
    const consumed = meter(client)
    const store = dynamoActStore(createTable(client, `${prefix}-acts`))
    await measureEntering(store, 'one_stream', 1, consumed)
    const twice = await measureEntering(store, 'all_streams', streams, consumed)
    await measureTwice(store, twice)
    await measureReading(store, consumed)
  } finally {
    await engine.stop()
  }
}

const entering = (store: ActStore) => (one: Act) =>
  appendAct({ acts: store, staff: { grantsOf: () => Promise.resolve([]) }, clock: systemClock }, one)

async function measureEntering(store: ActStore, of: string, atOnce: number, consumed: Consumed): Promise<Act[]> {
  const all = acts()
  consumed.units = 0
  const started = performance.now()
  await inParallel(all, atOnce, entering(store))
  const seconds = (performance.now() - started) / 1000
  print({ bench, metric: 'entries_per_s', of, n: all.length, value: rounded(all.length / seconds, 1), unit: '1/s' })
  print({ bench, metric: 'units_per_entry', of, n: all.length, value: rounded(consumed.units / all.length, 2), unit: 'unit' })
  return all
}

async function measureTwice(store: ActStore, all: readonly Act[]): Promise<void> {
  const before = await store.end()
  await inParallel(all, streams, entering(store))
  const after = await store.end()
  print({ bench, metric: 'twice_delivered', n: all.length, value: after.seq - before.seq, unit: 'entry' })
}

async function measureReading(store: ActStore, consumed: Consumed): Promise<void> {
  consumed.units = 0
  const started = performance.now()
  const verdict: Verdict = await verifyActs(store)
  const ms = performance.now() - started
  const { seq } = await store.end()
  print({
    bench,
    metric: 'forks',
    n: seq,
    value: verdict.brokenAt === undefined && verdict.upTo.seq === 2 * count ? 0 : 1,
    unit: 'fork',
  })
  print({ bench, metric: 'verified_per_s', n: seq, value: rounded((seq / ms) * 1000, 0), unit: '1/s' })
  print({ bench, metric: 'units_per_verified', n: seq, value: rounded(consumed.units / seq, 3), unit: 'unit' })
  const slice = performance.now()
  await verifySlice(store)
  print({ bench, metric: 'slice_ms', n: Math.min(seq, 4000), value: rounded(performance.now() - slice, 0), unit: 'ms' })
}
