import type { Row } from './table.ts'
import type { Write } from './transact.ts'

/**
 * Rows that are stored in more than one shape. A kind of row is a pattern of its key, `CAS#*|EVT#*`, where `*` is any text. Its rows are of
 * version 1 until its shape changes; a version above 1 stands in the attribute `v`, which no store sees.
 */

/** Pure: a row as the next version has it. Its own keys stay what they are. */
export type Upgrade = (row: Row) => Row
/** Kind → the upgrades to version 2, 3 …; the kind's version is their number and one. */
export type Upgrades = Record<string, readonly Upgrade[]>
/** By the table's name. A table none of whose kinds ever changed is left out. */
export type StoredVersions = Record<string, Upgrades>

/** What is needed only once a kind has changed is a file of its own, which a start does not read. */
export const upgrading = () => import('./upgrade-rows.ts')

/** Stored rows in the shapes that this code knows. Throws NewerRow when there is one of another. */
export async function readRows(versions: StoredVersions, table: string, stored: Row[] = []): Promise<Row[]> {
  if (!versions[table] && stored.every(({ v }) => v === undefined)) return stored
  const { readRow } = await upgrading()
  return stored.map(row => readRow(versions, table, row))
}

/**
 * The writes as they are sent: a new row is stamped with its kind's version, and whatever looks at a standing row or changes it in place demands
 * one of that version, so that no row is of two shapes and no condition is asked of a shape that it was not written for.
 */
export async function inOwnVersion<W extends Write>(versions: StoredVersions, writes: W[]): Promise<W[]> {
  const upgrades = writes.some(({ table }) => versions[table]) ? await upgrading() : undefined
  return writes.map(given => {
    const { write, version } = upgrades?.stamped(versions, given) ?? { write: given, version: 'attribute_not_exists(v)' }
    if (write.condition !== undefined) return { ...write, condition: `(${write.condition}) AND ${version}` }
    return 'update' in write ? { ...write, condition: version } : write
  })
}
