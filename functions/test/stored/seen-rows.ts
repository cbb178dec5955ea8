import type { CapabilityName } from '../../src/capabilities.ts'
import type { Row } from '../../src/platform/dynamo/table.ts'
import { kindOfRow, ownAttributes, type Recorded, recordedShapes, tableNames, toJson } from './recorded.ts'
import { membersOf, merged, misfits, type Shape } from './shape.ts'

/** What was found stored: for each kind and version the narrowest shape of all rows, and the richest and the poorest small one of them. */
export interface Seen {
  shape: { [member: string]: Shape }
  rows: Row[]
}
export type SeenRows = Partial<Record<CapabilityName, Recorded<Seen>>>

const smallBytes = 2_500
const size = (row: Row) => toJson(row).length

function examples(rows: Row[]): Row[] {
  const small = rows.filter(row => size(row) <= smallBytes)
  const [poorest, ...more] = (small.length > 0 ? small : rows).sort((a, b) => size(a) - size(b))
  const richest = small.length > 0 ? more.at(-1) : undefined
  return [poorest, richest].filter(row => row !== undefined)
}

export function mergeSeen(a: Seen | undefined, b: Seen): Seen {
  if (!a) return b
  return { shape: merged(a.shape, b.shape) as Seen['shape'], rows: examples([...a.rows, ...b.rows]) }
}

/** The engine hands out attributes in any order. */
const inOrder = ({ pk, sk, ...rest }: Row): Row => ({
  pk,
  sk,
  ...Object.fromEntries(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))),
})

const shapes = Object.fromEntries(tableNames.map(table => [table, recordedShapes(table)]))

export function addSeen(seen: SeenRows, table: CapabilityName, row: Row): void {
  const kind = kindOfRow(Object.keys(shapes[table] ?? {}), row)
  const version = String(row.v ?? 1)
  const versions = ((seen[table] ??= {})[kind] ??= {})
  const shape = membersOf(ownAttributes(table, row))
  versions[version] = mergeSeen(versions[version], { shape, rows: [inOrder(row)] })
}

/** In which ways a row differs from what is recorded of its kind; while learning, nothing need be. */
export function complaints(table: CapabilityName, row: Row, learning: boolean): string[] {
  const recorded = shapes[table] ?? {}
  const kind = kindOfRow(Object.keys(recorded), row)
  const version = String(row.v ?? 1)
  const shape = recorded[kind]?.[version]
  if (!shape) return learning ? [] : [`${table} ${kind}: version ${version} of its shape is not recorded.`]
  return misfits(shape, ownAttributes(table, row), `version ${version} of its shape`).map(
    misfit => `${table} ${kind}: ${misfit}.`,
  )
}

export const whatToDo = [
  'What is stored has changed. What rows of that version may lack is added to functions/test/stored/shapes as optional (`name?`).',
  'Anything else is a new version of the kind: an upgrade in its capability and in functions/src/row-versions.ts, then `npm run shapes`.',
  'A new kind needs `npm run shapes` only. docs/decisions/0015-stored-rows.md says it step by step.',
].join('\n')
