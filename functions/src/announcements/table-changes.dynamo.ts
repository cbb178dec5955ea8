import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda'
import { type Act, actAttribute, announcementOf } from '../platform/events/act.ts'
import type { Announcement } from '../platform/events/announcement.ts'
import { deliver, type DeliverDeps } from './deliver.ts'

/** What a new row has to say: what it announces, that it is an act of staff, or nothing. */
function announcedBy(row: Record<string, unknown>): Announcement | undefined {
  if (row.sk === 'OUT') return row.announcement as Announcement
  const act = row[actAttribute] as Act | undefined
  return act && announcementOf(act)
}

/** New outbox rows and acts out of a batch of table changes, in order. What cannot even be noted as failed is given back to the stream. */
export async function readTableChanges(deps: DeliverDeps, event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  for (const { eventName, dynamodb } of event.Records) {
    const isHeard = dynamodb?.Keys?.sk?.S === 'OUT' || dynamodb?.NewImage?.[actAttribute] !== undefined
    if (eventName !== 'INSERT' || !isHeard || !dynamodb?.NewImage) continue
    const announcement = announcedBy(unmarshall(dynamodb.NewImage as Record<string, AttributeValue>))
    if (!announcement) continue
    try {
      await deliver(deps, announcement)
    } catch (error) {
      deps.log.error('announcement given back to the stream', error)
      return { batchItemFailures: [{ itemIdentifier: dynamodb.SequenceNumber ?? '' }] }
    }
  }
  return { batchItemFailures: [] }
}
