import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda'
import type { Announcement } from '../platform/events/announcement.ts'
import { deliver, type DeliverDeps } from './deliver.ts'

/** New outbox rows out of a batch of table changes, in order. What cannot even be noted as failed is given back to the stream. */
export async function readTableChanges(deps: DeliverDeps, event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  for (const { eventName, dynamodb } of event.Records) {
    if (eventName !== 'INSERT' || dynamodb?.Keys?.sk?.S !== 'OUT' || !dynamodb.NewImage) continue
    const row = unmarshall(dynamodb.NewImage as Record<string, AttributeValue>)
    try {
      await deliver(deps, row.announcement as Announcement)
    } catch (error) {
      deps.log.error('announcement given back to the stream', error)
      return { batchItemFailures: [{ itemIdentifier: dynamodb.SequenceNumber ?? '' }] }
    }
  }
  return { batchItemFailures: [] }
}
