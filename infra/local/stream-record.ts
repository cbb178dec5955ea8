import type { _Record as StreamRecord } from '@aws-sdk/client-dynamodb-streams'
import type { AttributeValue, DynamoDBRecord } from 'aws-lambda'

/** A record of the streams API as Lambda receives it: seconds for dates, base64 for bytes, the table's stream named. */
export function lambdaRecord(record: StreamRecord, streamArn: string, region: string): DynamoDBRecord {
  const { ApproximateCreationDateTime: at, Keys, NewImage, OldImage, ...rest } = record.dynamodb ?? {}
  return plain({
    eventID: record.eventID,
    eventName: record.eventName,
    eventVersion: record.eventVersion ?? '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: region,
    eventSourceARN: streamArn,
    dynamodb: {
      ...rest,
      ...(at && { ApproximateCreationDateTime: Math.floor(at.getTime() / 1000) }),
      Keys: image(Keys),
      ...(NewImage && { NewImage: image(NewImage) }),
      ...(OldImage && { OldImage: image(OldImage) }),
    },
  }) as DynamoDBRecord
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

function image(attributes: Record<string, unknown> | undefined): Record<string, AttributeValue> {
  return Object.fromEntries(Object.entries(attributes ?? {}).map(([name, value]) => [name, withBase64(value) as AttributeValue]))
}

function withBase64(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  if (Array.isArray(value)) return value.map(withBase64)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withBase64(inner)]))
}
