import { type AttributeValue, ScanCommand } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { dynamoClient } from '../../infra/local/dynamo.ts'
import type { LocalSystem } from '../../infra/local/system.ts'
import { type CapabilityName, capabilityNames } from '../src/capabilities.ts'

export type StoredRow = Record<string, unknown> & { pk: string; sk: string; table: CapabilityName }

/** Every row of every table, those whose time is over by this instant left out: the service removes them by itself. */
export async function everythingStored({ dynamoEndpoint, tablePrefix }: LocalSystem, at = new Date()): Promise<StoredRow[]> {
  const client = dynamoClient(dynamoEndpoint)
  const rows: StoredRow[] = []
  for (const table of capabilityNames) {
    let start: Record<string, AttributeValue> | undefined
    do {
      const page = await client.send(
        new ScanCommand({ TableName: `${tablePrefix}-${table}`, ConsistentRead: true, ExclusiveStartKey: start }),
      )
      for (const item of page.Items ?? []) rows.push({ ...(unmarshall(item) as { pk: string; sk: string }), table })
      start = page.LastEvaluatedKey
    } while (start)
  }
  return rows.filter(({ goneAfter }) => goneAfter === undefined || (goneAfter as number) * 1000 > at.getTime())
}

/** `table pk sk` of the rows in which any of these words stands. */
export const placesOf = (rows: readonly StoredRow[], ...words: string[]): string[] =>
  rows.filter(row => words.some(word => JSON.stringify(row).includes(word))).map(({ table, pk, sk }) => `${table} ${pk} ${sk}`)
