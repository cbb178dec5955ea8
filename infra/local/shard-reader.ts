import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as StreamRecord,
  type Shard,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams'
import type { Checkpoints } from './checkpoints.ts'

export const batchSize = 100
const refreshShardsMs = 10_000

/** Reads one stream through all its shards, parents before children, from the last checkpoint. */
export function createShardReader(client: DynamoDBStreamsClient, streamArn: string, checkpoints: Checkpoints) {
  let shards: Shard[] = []
  let listedAt = -Infinity
  const finished = new Set<string>()
  const iterators = new Map<string, string>()
  const name = (shardId: string) => `${streamArn}/${shardId}`

  async function listShards(): Promise<void> {
    if (Date.now() - listedAt < refreshShardsMs) return
    const all: Shard[] = []
    let after: string | undefined
    do {
      const page = await client.send(
        new DescribeStreamCommand({ StreamArn: streamArn, ...(after && { ExclusiveStartShardId: after }) }),
      )
      all.push(...(page.StreamDescription?.Shards ?? []))
      after = page.StreamDescription?.LastEvaluatedShardId
    } while (after)
    shards = all
    listedAt = Date.now()
  }

  async function iteratorOf(shardId: string, fromStart = false): Promise<string | undefined> {
    const reached = fromStart ? undefined : checkpoints.get(name(shardId))
    const { ShardIterator } = await client.send(
      new GetShardIteratorCommand({
        StreamArn: streamArn,
        ShardId: shardId,
        ...(reached
          ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: reached }
          : { ShardIteratorType: 'TRIM_HORIZON' }),
      }),
    )
    return ShardIterator
  }

  async function readShard(shardId: string): Promise<StreamRecord[]> {
    const iterator = iterators.get(shardId) ?? (await iteratorOf(shardId).catch(() => iteratorOf(shardId, true)))
    if (!iterator) return []
    try {
      const { Records = [], NextShardIterator } = await client.send(
        new GetRecordsCommand({ ShardIterator: iterator, Limit: batchSize }),
      )
      if (NextShardIterator) iterators.set(shardId, NextShardIterator)
      else if (Records.length === 0) finish(shardId)
      return Records
    } catch (error) {
      iterators.delete(shardId)
      if (error instanceof ExpiredIteratorException) return readShard(shardId)
      if (!(error instanceof TrimmedDataAccessException)) throw error
      const again = await iteratorOf(shardId, true)
      if (again) iterators.set(shardId, again)
      return []
    }
  }

  function finish(shardId: string): void {
    finished.add(shardId)
    listedAt = -Infinity
  }

  const mayRead = (shard: Shard) =>
    !finished.has(shard.ShardId ?? '') &&
    (!shard.ParentShardId || finished.has(shard.ParentShardId) || !shards.some(other => other.ShardId === shard.ParentShardId))

  return {
    /** The next records of the first shard that has any. */
    async read(): Promise<{ shardId: string; records: StreamRecord[] } | undefined> {
      await listShards()
      for (const { ShardId: shardId = '' } of shards.filter(mayRead)) {
        const records = await readShard(shardId)
        if (records.length > 0) return { shardId, records }
      }
      return undefined
    },
    /** Everything up to here has been delivered. */
    reached: (shardId: string, sequenceNumber: string) => checkpoints.set(name(shardId), sequenceNumber),
  }
}
