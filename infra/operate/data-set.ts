import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, createWriteStream, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { finished } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { type AttributeValue, BatchWriteItemCommand, type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb'
import { PlainError } from '../local/plain-error.ts'

/**
 * A whole installation as files that need no AWS to be read:
 *
 *     manifest.json           tables, rows and fingerprints
 *     tables/<name>.jsonl     a row a line, `{"Item": {…}}` in DynamoDB's JSON: what the service's own export to S3 writes too (`.json.gz`)
 *     objects/<key>           the accepted photos
 *     keys.json, secrets.json the opened field keys and the secrets, only where asked for: with them the sealed fields open anywhere
 */
export type Item = Record<string, AttributeValue>

export interface Counted {
  rows: number
  /** Of all rows in any order; two tables with the same rows have the same. */
  fingerprint: string
}

export interface Manifest {
  prefix: string
  exportedAt: string
  tables: Record<string, Counted>
}

/** Sums the rows' hashes modulo 2²⁵⁶, so that neither order nor paging matters and nothing has to be held. */
export class Fingerprint {
  rows = 0
  #sum = 0n

  add(item: Item): void {
    this.rows += 1
    const hash = createHash('sha256')
      .update(JSON.stringify(inOrder(item)))
      .digest('hex')
    this.#sum = (this.#sum + BigInt(`0x${hash}`)) % (1n << 256n)
  }

  counted = (): Counted => ({ rows: this.rows, fingerprint: this.#sum.toString(16).padStart(64, '0') })
}

/** Names sorted, sets too: the service promises no order of either. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  if (typeof value !== 'object' || value === null) return value
  const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(
    sorted.map(([name, inner]) => [
      name,
      ['SS', 'NS'].includes(name) && Array.isArray(inner) ? [...inner].sort() : inOrder(inner),
    ]),
  )
}

const rowsOf = async function* (client: DynamoDBClient, TableName: string): AsyncGenerator<Item> {
  for await (const { Items = [] } of paginateScan({ client }, { TableName, ConsistentRead: true })) yield* Items
}

const bytesAsText = (_: string, value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value)

/** The only texts under a name `B` are bytes: an attribute of that name holds an object. */
const textAsBytes = (name: string, value: unknown) =>
  name === 'B' && typeof value === 'string' ? Buffer.from(value, 'base64') : value

export async function exportTable(client: DynamoDBClient, tableName: string, file: string): Promise<Counted> {
  mkdirSync(dirname(file), { recursive: true })
  const out = createWriteStream(file, { mode: 0o600 })
  const fingerprint = new Fingerprint()
  for await (const Item of rowsOf(client, tableName)) {
    fingerprint.add(Item)
    if (!out.write(`${JSON.stringify({ Item }, bytesAsText)}\n`)) await once(out, 'drain')
  }
  out.end()
  await finished(out)
  return fingerprint.counted()
}

/** Lines of one file of ours, or of all files of a service's export folder. */
async function* linesOf(path: string): AsyncGenerator<string> {
  if (existsSync(`${path}.jsonl`)) return yield* createInterface({ input: createReadStream(`${path}.jsonl`) })
  const parts = existsSync(path) ? readdirSync(path).filter(name => name.endsWith('.json.gz')) : []
  if (parts.length === 0) throw new PlainError(`Neither ${path}.jsonl nor ${path}/*.json.gz is there.`)
  for (const part of parts) yield* createInterface({ input: createReadStream(join(path, part)).pipe(createGunzip()) })
}

/** Into an empty table only: what stands there is never mixed with what comes. */
export async function importTable(client: DynamoDBClient, path: string, tableName: string): Promise<Counted> {
  for await (const _ of rowsOf(client, tableName)) throw new PlainError(`${tableName} is not empty.`)
  const fingerprint = new Fingerprint()
  let batch: Item[] = []
  for await (const line of linesOf(path)) {
    if (!line) continue
    const { Item } = JSON.parse(line, textAsBytes) as { Item: Item }
    fingerprint.add(Item)
    batch.push(Item)
    if (batch.length === 25) {
      await writeAll(client, tableName, batch)
      batch = []
    }
  }
  await writeAll(client, tableName, batch)
  return fingerprint.counted()
}

async function writeAll(client: DynamoDBClient, tableName: string, items: Item[]): Promise<void> {
  let left = items.map(Item => ({ PutRequest: { Item } }))
  while (left.length > 0) {
    const { UnprocessedItems } = await client.send(new BatchWriteItemCommand({ RequestItems: { [tableName]: left } }))
    left = (UnprocessedItems?.[tableName] ?? []) as typeof left
  }
}

export async function countTable(client: DynamoDBClient, tableName: string): Promise<Counted> {
  const fingerprint = new Fingerprint()
  for await (const item of rowsOf(client, tableName)) fingerprint.add(item)
  return fingerprint.counted()
}

export const writeManifest = (directory: string, manifest: Manifest) =>
  writeFileSync(join(directory, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)

export function readManifest(directory: string): Manifest {
  const file = join(directory, 'manifest.json')
  if (!existsSync(file)) throw new PlainError(`${directory} has no manifest.json: it is not an export of ours.`)
  return JSON.parse(readFileSync(file, 'utf8')) as Manifest
}
