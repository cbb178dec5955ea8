import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import { afterEach, describe, expect, inject, it } from 'vitest'
import { createTables } from '../local/create-tables.ts'
import { dynamoClient } from '../local/dynamo.ts'
import type { StreamFunction } from '../local/functions.ts'
import { type Streams, type StreamsOptions, startStreams } from '../local/streams.ts'

const endpoint = inject('dynamoEndpoint')
const client = dynamoClient(endpoint)
const running: Streams[] = []
afterEach(() => Promise.all(running.splice(0).map(streams => streams.stop())))

async function twoTables() {
  const definitions = ['first', 'second'].map(name => ({ name, indexes: {}, announces: true }))
  const tables = await createTables(client, `t${randomUUID().slice(0, 8)}`, definitions)
  const put = (table: number, pk: string) =>
    client.send(new PutItemCommand({ TableName: tables[table]!.tableName, Item: { pk: { S: pk }, sk: { S: 'x' } } }))
  return { put, streamArns: tables.flatMap(table => table.streamArn ?? []) }
}

function start(deliver: StreamFunction, rest: Partial<StreamsOptions> & { streamArns: string[] }): Streams {
  const fail = (error: unknown) => {
    throw error
  }
  const streams = startStreams({ endpoint, deliver, onDead: () => undefined, onError: fail, ...rest })
  running.push(streams)
  return streams
}

const keyOf = (record: DynamoDBRecord) => record.dynamodb?.Keys?.pk?.S ?? ''
const numbers = (count: number) => Array.from({ length: count }, (_, i) => String(i).padStart(4, '0'))

describe('table streams on one machine', () => {
  it('deliver everything in order, and drain waits for what deliveries write themselves', async () => {
    const { put, streamArns } = await twoTables()
    const seen: string[] = []
    const streams = start(
      async ({ Records }) => {
        for (const record of Records) {
          seen.push(keyOf(record))
          if (keyOf(record).startsWith('0')) await put(1, `echo-${keyOf(record)}`)
        }
      },
      { streamArns },
    )
    for (const pk of numbers(250)) await put(0, pk)
    await streams.drain()
    expect(seen.filter(pk => pk.startsWith('0'))).toEqual(numbers(250))
    expect(seen.filter(pk => pk.startsWith('echo'))).toEqual(numbers(250).map(pk => `echo-${pk}`))
  })

  it('deliver again from the first failed record', async () => {
    const { put, streamArns } = await twoTables()
    const seen: string[] = []
    let broken = 2
    const streams = start(
      ({ Records }) => {
        const failed = Records.find(record => keyOf(record) === '0003' && broken-- > 0)
        const done = failed ? Records.slice(0, Records.indexOf(failed)) : Records
        seen.push(...done.map(keyOf))
        const itemIdentifier = failed?.dynamodb?.SequenceNumber
        return Promise.resolve({ batchItemFailures: itemIdentifier ? [{ itemIdentifier }] : [] })
      },
      { streamArns },
    )
    for (const pk of numbers(6)) await put(0, pk)
    await streams.drain()
    expect(seen).toEqual(numbers(6))
    expect(broken).toBeLessThan(1)
  })

  it('go on after a restart where they stopped', async () => {
    const { put, streamArns } = await twoTables()
    const checkpointFile = join(mkdtempSync(join(tmpdir(), 'streams-')), 'streams.json')
    const seen: string[] = []
    const deliver: StreamFunction = ({ Records }) => {
      seen.push(...Records.map(keyOf))
      return Promise.resolve()
    }
    await put(0, 'before')
    const first = start(deliver, { streamArns, checkpointFile })
    await first.drain()
    await first.stop()
    await put(0, 'meanwhile')
    await start(deliver, { streamArns, checkpointFile }).drain()
    expect(seen).toEqual(['before', 'meanwhile'])
  })
})
