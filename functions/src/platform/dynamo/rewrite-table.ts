import { type DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb'
import type { StoredVersions } from './row-versions.ts'
import type { Row } from './table.ts'
import { sendAlone } from './transact.ts'
import { rewriteRow } from './upgrade-rows.ts'

const atOnce = 16

/**
 * An operator's walk through a whole table (it scans, which no function may): every row of an older version is written in its kind's present
 * one. `changed`: rows that somebody else wrote meanwhile; walk again until there are none. It may be stopped at any time and begun anew.
 */
export async function rewriteTable(
  client: DynamoDBDocumentClient,
  versions: StoredVersions,
  table: string,
): Promise<Record<'current' | 'rewritten' | 'changed', number>> {
  const counts = { current: 0, rewritten: 0, changed: 0 }
  const send = sendAlone(client)
  let start: Row | undefined
  do {
    const page = await client.send(
      new ScanCommand({ TableName: table, ConsistentRead: true, ...(start ? { ExclusiveStartKey: start } : {}) }),
    )
    const rows = page.Items ?? []
    for (let i = 0; i < rows.length; i += atOnce) {
      const outcomes = await Promise.all(rows.slice(i, i + atOnce).map(row => rewriteRow(send, versions, table, row)))
      for (const outcome of outcomes) counts[outcome] += 1
    }
    start = page.LastEvaluatedKey
  } while (start)
  return counts
}
