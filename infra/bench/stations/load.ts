import { BatchWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { Row } from 'functions/platform/dynamo/table'
import { toPageRow } from 'functions/stations/cell-store.dynamo'
import { packOrSplit } from 'functions/stations/cell-page'
import { layersOf } from 'functions/stations/layers'
import type { StationCard } from 'shared-types/stations'

/** The same pages that single edits lead to, written at once: half an hour of transactions for a million stations is no use here. */
export function pageRows(cards: readonly StationCard[]): Row[] {
  const layers = new Map<string, StationCard[]>()
  for (const card of cards) {
    for (const layer of layersOf(card)) {
      const held = layers.get(layer)
      if (held) held.push(card)
      else layers.set(layer, [card])
    }
  }
  return [...layers].flatMap(([layer, held]) =>
    packOrSplit({ cell: '', version: 0, cards: held }).map(page => toPageRow(layer, page)),
  )
}

const atOnce = 6

export async function putAll(client: DynamoDBDocumentClient, tableName: string, rows: Iterable<Row>): Promise<void> {
  const waiting = rows[Symbol.iterator]()
  const take = () => Array.from({ length: 25 }, () => waiting.next().value as Row | undefined).filter(row => row !== undefined)
  const worker = async () => {
    for (let batch = take(); batch.length > 0; batch = take()) {
      let requests = { [tableName]: batch.map(Item => ({ PutRequest: { Item } })) }
      while (Object.keys(requests).length > 0) {
        const { UnprocessedItems } = await client.send(new BatchWriteCommand({ RequestItems: requests }))
        requests = (UnprocessedItems ?? {}) as typeof requests
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}
