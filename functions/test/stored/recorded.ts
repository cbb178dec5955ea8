import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type CapabilityName, capabilityNames, capabilities } from '../../src/capabilities.ts'
import { kindOf } from '../../src/platform/dynamo/upgrade-rows.ts'
import type { Row } from '../../src/platform/dynamo/table.ts'
import { expiryAttribute, indexKeys } from '../../src/platform/table-definition.ts'
import type { Shape } from './shape.ts'

/** The committed files: for each table the shapes of what is stored in it, and some rows that really were. */
export type Recorded<T> = Record<string, Record<string, T>>
export type Shapes = Recorded<{ [member: string]: Shape }>
export type Fixtures = Recorded<Row[]>

const fileOf = (what: 'shapes' | 'fixtures', table: CapabilityName) =>
  fileURLToPath(new URL(`./${what}/${table}.json`, import.meta.url))

function read<T>(what: 'shapes' | 'fixtures', table: CapabilityName): Recorded<T> {
  const file = fileOf(what, table)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8'), revive) as Recorded<T>) : {}
}

export const recordedShapes = (table: CapabilityName): Shapes => read('shapes', table)
export const recordedFixtures = (table: CapabilityName): Fixtures => read('fixtures', table)

export function record(what: 'shapes' | 'fixtures', table: CapabilityName, content: Recorded<unknown>): void {
  const sorted = Object.fromEntries(Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1)))
  const file = fileOf(what, table)
  mkdirSync(new URL('.', `file://${file}`), { recursive: true })
  writeFileSync(file, `${toJson(sorted)}\n`)
}

/** JSON has neither bytes nor sets. */
export const toJson = (value: unknown): string => JSON.stringify(plain(value), undefined, 2)

function plain(value: unknown): unknown {
  if (ArrayBuffer.isView(value))
    return { $bytes: Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64') }
  if (value instanceof Set) return { $set: [...(value as Set<unknown>)] }
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, plain(member)]))
}

export function revive(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if ('$bytes' in value) return new Uint8Array(Buffer.from(String(value.$bytes), 'base64'))
  return '$set' in value ? new Set(value.$set as unknown[]) : value
}

export const tableNames = capabilityNames

/** What every row may have, whatever its kind. */
const understood = Object.fromEntries(
  tableNames.map(table => {
    const keys = Object.keys(capabilities[table].table.indexes).flatMap(index => Object.values(indexKeys(index)))
    return [table, new Set(['pk', 'sk', 'v', expiryAttribute, ...keys])]
  }),
) as Record<CapabilityName, Set<string>>

export const ownAttributes = (table: CapabilityName, row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !understood[table].has(name)))

const word = (part: string) => (/^[A-Z]+$/.test(part) ? part : `${/^[A-Z]+#/.exec(part)?.[0] ?? ''}*`)

/** The recorded kind of a row, or the one that its key suggests: words in capitals are ours, the rest is data. */
export function kindOfRow(recorded: readonly string[], { pk, sk }: Row): string {
  const key = { pk: String(pk), sk: String(sk) }
  return kindOf(recorded, key) ?? `${word(key.pk)}|${word(key.sk)}`
}
