import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AttributeValue, ScanCommand } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { dynamoClient } from '../../../infra/local/dynamo.ts'
import type { LocalSystem } from '../../../infra/local/system.ts'
import type { CapabilityName } from '../../src/capabilities.ts'
import { useOnEveryClient } from '../../src/platform/dynamo/client.ts'
import { tableNames, toJson } from './recorded.ts'
import { addSeen, complaints, type SeenRows } from './seen-rows.ts'

/**
 * Looks at every row that a file's stories store, those too that are gone in the end, and holds it against the recorded shapes. With
 * LEARN_STORED_ROWS (a folder; `npm run shapes` sets it) it also writes down there what it has seen, and minds nothing that is not recorded.
 */
const learning = process.env.LEARN_STORED_ROWS
const seen: SeenRows = {}
const found = new Set<string>()

type Stored = Record<string, AttributeValue>

function look(tableName: string, stored: Stored): void {
  const table = tableName.slice(tableName.indexOf('-') + 1) as CapabilityName
  const row = unmarshall(stored)
  if (learning) addSeen(seen, table, row)
  for (const complaint of complaints(table, row, learning !== undefined)) found.add(complaint)
}

/** Whole rows only: what an update makes of one is seen at the end. */
useOnEveryClient({
  applyToStack: stack =>
    stack.add(
      next => async args => {
        const answer = await next(args)
        const { TransactItems = [] } = args.input as { TransactItems?: { Put?: { TableName: string; Item: Stored } }[] }
        for (const { Put } of TransactItems) if (Put) look(Put.TableName, Put.Item)
        return answer
      },
      { step: 'build', name: 'storedRows' },
    ),
})

async function lookThrough({ dynamoEndpoint, tablePrefix }: LocalSystem): Promise<void> {
  const client = dynamoClient(dynamoEndpoint)
  for (const table of tableNames) {
    const TableName = `${tablePrefix}-${table}`
    let start: Stored | undefined
    do {
      const page = await client.send(new ScanCommand({ TableName, ConsistentRead: true, ExclusiveStartKey: start }))
      for (const row of page.Items ?? []) look(TableName, row)
      start = page.LastEvaluatedKey
    } while (start)
  }
}

/** When the stories of a file have been told, before its system stops: what is stored otherwise than recorded. */
export async function strangeRows(system: LocalSystem): Promise<string[]> {
  await lookThrough(system)
  if (learning) writeFileSync(join(learning, `${randomUUID()}.json`), toJson(seen))
  return [...found].sort()
}
