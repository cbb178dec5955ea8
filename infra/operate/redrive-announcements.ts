import { type AttributeValue, type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb'
import type { DynamoDBStreamEvent } from 'aws-lambda'
import { announcingCapabilities } from 'functions/capabilities'
import { actAttribute } from 'functions/platform/events/act'

export type Deliver = (event: DynamoDBStreamEvent) => Promise<unknown>

interface Options {
  client: DynamoDBClient
  /** Of the tables' names. */
  prefix: string
  since: Date
  deliver: Deliver
}

const batchSize = 25

const eventOf = (images: Record<string, AttributeValue>[]) =>
  ({
    Records: images.map(({ pk, sk, ...rest }) => ({
      eventName: 'INSERT',
      dynamodb: { Keys: { pk, sk }, NewImage: { pk, sk, ...rest } },
    })),
  }) as DynamoDBStreamEvent

/**
 * Outbox rows stay a week (`platform/events/announcement.ts`), acts of staff for good (`platform/events/act.ts`), so whatever the stream
 * gave up can be said once more, oldest first. The
 * message in the dead-letter queue names only a place in a stream that is gone after a day; the row itself is what counts. Returns how
 * many were brought.
 */
export async function redrive({ client, prefix, since, deliver }: Options): Promise<number> {
  let count = 0
  for (const name of announcingCapabilities) {
    const images: { at: string; image: Record<string, AttributeValue> }[] = []
    const pages = paginateScan(
      { client },
      {
        TableName: `${prefix}-${name}`,
        FilterExpression: '(sk = :out AND announcement.#at >= :since) OR #act.#at >= :since',
        ExpressionAttributeNames: { '#at': 'at', '#act': actAttribute },
        ExpressionAttributeValues: { ':out': { S: 'OUT' }, ':since': { S: since.toISOString() } },
      },
    )
    for await (const { Items = [] } of pages)
      for (const image of Items) images.push({ at: (image.announcement ?? image[actAttribute])?.M?.at?.S ?? '', image })
    images.sort((a, b) => (a.at < b.at ? -1 : 1))
    for (let i = 0; i < images.length; i += batchSize) {
      await deliver(eventOf(images.slice(i, i + batchSize).map(({ image }) => image)))
      count += Math.min(batchSize, images.length - i)
    }
  }
  return count
}
