import { BatchGetCommand, type DynamoDBDocumentClient, GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { indexKeys } from '../table-definition.ts'
import { inOwnVersion, readRows, type StoredVersions } from './row-versions.ts'
import { toUpdate, transact, type Write } from './transact.ts'
import { decodeCursor, encodeCursor, invalidCursor } from './cursor.ts'

export type Row = Record<string, unknown>

export interface QueryOptions {
  index?: string
  pk: string
  /** At most one of the two. */
  beginsWith?: string
  between?: [string, string]
  newestFirst?: boolean
  limit?: number
  cursor?: string | undefined
  /** Not on an index. */
  consistent?: boolean
}

export interface Page {
  rows: Row[]
  next?: string
}

/** One capability's table with exactly the reads and writes that our stores ask for. Rows are handed out in their kind's present version. */
export interface Table {
  name: string
  get(pk: string, sk: string): Promise<Row | undefined>
  /** In no particular order. */
  getMany(keys: { pk: string; sk: string }[]): Promise<Row[]>
  query(options: QueryOptions): Promise<Page>
  queryAll(options: Omit<QueryOptions, 'cursor' | 'limit'>): Promise<Row[]>
  count(options: Omit<QueryOptions, 'cursor' | 'limit'>): Promise<number>
  write(...writes: Write[]): Promise<void>
  /** A single update that hands back the new row: for counters that soon expire, since it fails on a row of an older version. */
  bump(key: { pk: string; sk: string }, update: string, values: Row, names?: Record<string, string>): Promise<Row>
}

/** What one BatchGetItem may ask for. */
const mostInBatch = 100

function toInput(name: string, options: QueryOptions) {
  const { pk, sk } = options.index ? indexKeys(options.index) : { pk: 'pk', sk: 'sk' }
  const values: Row = { ':pk': options.pk }
  const names: Record<string, string> = { '#pk': pk }
  let condition = '#pk = :pk'
  if (options.beginsWith !== undefined) {
    condition += ' AND begins_with(#sk, :sk)'
    values[':sk'] = options.beginsWith
  } else if (options.between) {
    condition += ' AND #sk BETWEEN :from AND :to'
    values[':from'] = options.between[0]
    values[':to'] = options.between[1]
  }
  if (options.beginsWith !== undefined || options.between) names['#sk'] = sk
  return {
    TableName: name,
    ...(options.index ? { IndexName: options.index } : {}),
    KeyConditionExpression: condition,
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: values,
    ScanIndexForward: !options.newestFirst,
    ...(options.consistent ? { ConsistentRead: true } : {}),
  }
}

/** `versions`: of all tables, since a write may take other tables' rows along. */
export function createTable(client: DynamoDBDocumentClient, name: string, versions: StoredVersions = {}): Table {
  const read = (rows: Row[] | undefined) => readRows(versions, name, rows)
  const page = async (options: QueryOptions): Promise<Page> => {
    const answer = await client
      .send(
        new QueryCommand({
          ...toInput(name, options),
          ...(options.limit ? { Limit: options.limit } : {}),
          ...(options.cursor ? { ExclusiveStartKey: decodeCursor(options.cursor) } : {}),
        }),
      )
      .catch((error: unknown) => {
        // A page mark of another list lies outside this one's keys.
        const foreign = options.cursor !== undefined && error instanceof Error && error.name === 'ValidationException'
        throw foreign ? invalidCursor() : error
      })
    const rows = await read(answer.Items)
    return answer.LastEvaluatedKey ? { rows, next: encodeCursor(answer.LastEvaluatedKey) } : { rows }
  }
  const getBatch = async (keys: Row[]): Promise<Row[]> => {
    const rows: Row[] = []
    let wanted = keys
    for (let round = 0; wanted.length > 0 && round < 8; round += 1) {
      const answer = await client.send(new BatchGetCommand({ RequestItems: { [name]: { Keys: wanted } } }))
      rows.push(...(await read(answer.Responses?.[name])))
      wanted = answer.UnprocessedKeys?.[name]?.Keys ?? []
    }
    return rows
  }
  return {
    name,
    async get(pk, sk) {
      const { Item } = await client.send(new GetCommand({ TableName: name, Key: { pk, sk }, ConsistentRead: true }))
      return (await read(Item && [Item]))[0]
    },
    async getMany(keys) {
      const batches = Array.from({ length: Math.ceil(keys.length / mostInBatch) }, (_, i) =>
        getBatch(keys.slice(i * mostInBatch, (i + 1) * mostInBatch)),
      )
      return (await Promise.all(batches)).flat()
    },
    query: page,
    async queryAll(options) {
      const rows: Row[] = []
      let cursor: string | undefined
      do {
        const got = await page({ ...options, cursor })
        rows.push(...got.rows)
        cursor = got.next
      } while (cursor)
      return rows
    },
    async count(options) {
      let total = 0
      let start: Row | undefined
      do {
        const answer = await client.send(
          new QueryCommand({ ...toInput(name, options), Select: 'COUNT', ...(start ? { ExclusiveStartKey: start } : {}) }),
        )
        total += answer.Count ?? 0
        start = answer.LastEvaluatedKey
      } while (start)
      return total
    },
    write: (...writes) => transact(client, writes, versions),
    async bump(key, update, values, names) {
      const given = { table: name, key, update, values, ...(names ? { names } : {}) }
      const [write = given] = await inOwnVersion(versions, [given])
      const { Attributes } = await client.send(new UpdateCommand({ ...toUpdate(write), ReturnValues: 'ALL_NEW' }))
      return (await read(Attributes && [Attributes]))[0] ?? {}
    },
  }
}
