import { setTimeout as sleep } from 'node:timers/promises'
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import type { DynamoDBRecord } from 'aws-lambda'
import { checkpointsIn } from './checkpoints.ts'
import { localCredentials, localRegion } from './dynamo.ts'
import type { StreamFunction } from './functions.ts'
import { createShardReader } from './shard-reader.ts'
import { lambdaRecord } from './stream-record.ts'

export interface StreamsOptions {
  endpoint: string
  streamArns: string[]
  deliver: StreamFunction
  /** Where progress is kept; nowhere when absent. */
  checkpointFile?: string
  /** A record that failed this often goes here and the stream moves on, as the cloud's dead-letter queue takes it. */
  onDead: (record: DynamoDBRecord, error: unknown) => void
  onError: (error: unknown) => void
}

export const attempts = 10
const firstPauseMs = 50
const longestPauseMs = 5000
/** Our own writes nudge the poll; this sweep is only for writes from elsewhere. */
const sweepMs = 1000
const longestSweepMs = 15_000
const shortestPauseMs = 15
/** The engine looks through all its records for each question, so asking takes at most a fifth of its time. */
const pauseFactor = 4
const longestPollPauseMs = 1500

/** The event source mapping: table streams → `table-changes`, in order for each table, at least once. */
export function startStreams(options: StreamsOptions) {
  const client = new DynamoDBStreamsClient({ endpoint: options.endpoint, region: localRegion, credentials: localCredentials })
  const checkpoints = checkpointsIn(options.checkpointFile)
  const counters = { delivered: 0 }
  const stopped = new AbortController()
  const tables = options.streamArns.map(arn =>
    createTableStream(options, counters, stopped.signal, arn, () => createShardReader(client, arn, checkpoints)),
  )
  const written = new Set<string>()
  let wake = () => {}
  let sweptAt = 0
  let sweepEvery = sweepMs
  const due = () => {
    const sweep = Date.now() - sweptAt >= sweepEvery
    if (sweep) sweptAt = Date.now()
    const chosen = sweep ? tables : tables.filter(table => written.has(table.tableName))
    for (const table of chosen) written.delete(table.tableName)
    return chosen
  }
  const untilWoken = () =>
    new Promise<void>(resolve => {
      const timer = setTimeout(resolve, sweepMs)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const loop = async () => {
    while (!stopped.signal.aborted) {
      const chosen = due()
      if (chosen.length === 0) {
        await untilWoken()
        continue
      }
      const started = Date.now()
      const found = await Promise.all(chosen.map(table => table.poll()))
      chosen.filter((_, i) => found[i]).forEach(table => written.add(table.tableName))
      const took = Date.now() - started
      sweepEvery = Math.min(Math.max(sweepMs, took * 20), longestSweepMs)
      const rest = Math.min(Math.max(shortestPauseMs, took * pauseFactor), longestPollPauseMs)
      await sleep(rest, undefined, { signal: stopped.signal }).catch(() => undefined)
    }
  }
  const running = loop()
  return {
    /** Look now: this table has been written. */
    nudge(tableName: string): void {
      written.add(tableName)
      wake()
    },
    /** Resolves when everything written before the call, and everything that its delivery wrote, has been delivered. */
    async drain(): Promise<void> {
      let before: number
      do {
        before = counters.delivered
        for (const table of tables) while ((await table.poll()) > 0);
      } while (counters.delivered !== before)
    },
    async stop(): Promise<void> {
      stopped.abort()
      wake()
      await running
      client.destroy()
    },
  }
}

export type Streams = ReturnType<typeof startStreams>

function createTableStream(
  options: StreamsOptions,
  counters: { delivered: number },
  stopped: AbortSignal,
  arn: string,
  makeReader: () => ReturnType<typeof createShardReader>,
) {
  const reader = makeReader()
  let last: Promise<unknown> = Promise.resolve()

  function advance(shardId: string, records: DynamoDBRecord[]): void {
    counters.delivered += records.length
    const reached = records.at(-1)?.dynamodb?.SequenceNumber
    if (reached) reader.reached(shardId, reached)
  }

  async function deliver(shardId: string, records: DynamoDBRecord[]): Promise<void> {
    let waiting = records
    let failures = 0
    while (waiting.length > 0 && !stopped.aborted) {
      const { count, error } = await tryDelivery(options.deliver, waiting)
      advance(shardId, waiting.slice(0, count))
      waiting = waiting.slice(count)
      const [first] = waiting
      if (!first) return
      failures = count > 0 ? 1 : failures + 1
      if (failures < attempts) {
        await pause(failures, stopped)
        continue
      }
      options.onDead(first, error)
      advance(shardId, [first])
      waiting = waiting.slice(1)
      failures = 0
    }
  }

  async function once(): Promise<number> {
    if (stopped.aborted) return 0
    try {
      const found = await reader.read()
      if (!found) return 0
      await deliver(
        found.shardId,
        found.records.map(record => lambdaRecord(record, arn, localRegion)),
      )
      return found.records.length
    } catch (error) {
      if (!stopped.aborted) options.onError(error)
      await pause(3, stopped)
      return 0
    }
  }

  return {
    tableName: /:table\/([^/]+)\//.exec(arn)?.[1] ?? '',
    /** One batch; calls queue up, so that one table's records stay in order. */
    poll(): Promise<number> {
      const next = last.then(once)
      last = next
      return next
    },
  }
}

const pause = (attempt: number, signal: AbortSignal) =>
  sleep(Math.min(firstPauseMs * 2 ** (attempt - 1), longestPauseMs), undefined, { signal }).catch(() => undefined)

/** How many records from the start are done: a thrown error brings back the whole batch. */
async function tryDelivery(deliver: StreamFunction, records: DynamoDBRecord[]): Promise<{ count: number; error?: unknown }> {
  try {
    const answer = await deliver({ Records: records })
    const failures = new Set(answer?.batchItemFailures.map(failure => failure.itemIdentifier))
    const failed = records.findIndex(record => failures.has(record.dynamodb?.SequenceNumber ?? ''))
    return failed === -1 ? { count: records.length } : { count: failed, error: new Error('named in batchItemFailures') }
  } catch (error) {
    return { count: 0, error }
  }
}
