import { isDeepStrictEqual } from 'node:util'
import type { StoredVersions, Upgrade } from './row-versions.ts'
import type { Row } from './table.ts'
import type { Failed, InPlace, Write } from './transact.ts'

interface Key {
  pk: string
  sk: string
}

/** Written by a newer release: after going back to an older one, or while both run. Nothing is read from it and nothing written over it. */
export class NewerRow extends Error {
  override name = 'NewerRow'
}

const patterns = new Map<string, RegExp>()

function matches(kind: string, { pk, sk }: Key): boolean {
  const pattern = patterns.get(kind) ?? new RegExp(`^${kind.replaceAll('|', '\\|').replaceAll('*', '.*')}$`, 's')
  patterns.set(kind, pattern)
  return pattern.test(`${pk}|${sk}`)
}

const literalLength = (kind: string) => kind.replaceAll('*', '').length

/** Of the kinds that a key fits, the one that says most about it. */
export function kindOf(kinds: readonly string[], key: Key): string | undefined {
  const fitting = kinds.filter(kind => matches(kind, key))
  return fitting.sort((a, b) => literalLength(b) - literalLength(a))[0]
}

function upgradesOf(versions: StoredVersions, table: string, key: Key): readonly Upgrade[] {
  const upgrades = versions[table]
  const kind = upgrades && kindOf(Object.keys(upgrades), key)
  return (kind && upgrades?.[kind]) || []
}

/** Some indexes hand out nothing else: there is nothing to upgrade. */
const isKeysOnly = (row: Row) => Object.keys(row).every(name => /^[ps]k$|[PS]k$/.test(name))

/** A stored row in the shape that this code knows. Throws NewerRow when it is of none. */
export function readRow(versions: StoredVersions, table: string, stored: Row): Row {
  if (isKeysOnly(stored)) return stored
  const { v, ...row } = stored
  const key = { pk: String(row.pk), sk: String(row.sk) }
  const upgrades = upgradesOf(versions, table, key)
  const version = Number(v ?? 1)
  if (version > upgrades.length + 1) {
    const [kind] = key.pk.split('#')
    throw new NewerRow(`a row ${kind} of ${table} has version ${version}, this release knows ${upgrades.length + 1}`)
  }
  return upgrades.slice(version - 1).reduce((old, upgrade) => ({ ...upgrade(old), ...key }), row)
}

const keyOf = (write: Write): Key => {
  if ('put' in write) return { pk: String(write.put.pk), sk: String(write.put.sk) }
  if ('key' in write) return write.key
  return 'remove' in write ? write.remove : write.check
}

/** Each clause may stand in an expression once. */
const settingVersion = (update: string) =>
  /(^|\s)SET\s/.test(update) ? update.replace(/(^|\s)SET\s/, '$1SET v = :rowVersion, ') : `${update} SET v = :rowVersion`

/** A write to a kind with upgrades as it is sent, and what it demands of a standing row; none for a kind without. */
export function stamped<W extends Write>(versions: StoredVersions, write: W): { write: W; version: string } | undefined {
  const version = upgradesOf(versions, write.table, keyOf(write)).length + 1
  if (version === 1) return undefined
  const made = 'put' in write ? { ...write, put: { ...write.put, v: version } } : write
  const changed = 'update' in made ? { ...made, update: settingVersion(made.update) } : made
  const asks = changed.condition !== undefined || 'update' in changed
  return {
    write: asks ? { ...changed, values: { ...changed.values, ':rowVersion': version } } : changed,
    version: '(attribute_not_exists(pk) OR v = :rowVersion)',
  }
}

/**
 * What makes an older row one of its kind's version, as long as every attribute is what it was; nothing for a row that is so already. What
 * an older release adds meanwhile is kept.
 */
export function rewriting(versions: StoredVersions, table: string, stored: Row): InPlace | undefined {
  const row = readRow(versions, table, stored)
  const key = { pk: String(row.pk), sk: String(row.sk) }
  const version = upgradesOf(versions, table, key).length + 1
  if (Number(stored.v ?? 1) === version) return undefined
  const after: Row = { ...row, v: version }
  const attributes = [...new Set([...Object.keys(stored), ...Object.keys(after)])].filter(name => name !== 'pk' && name !== 'sk')
  const changed = attributes.filter(name => !isDeepStrictEqual(stored[name], after[name]))
  const alias = (name: string) => `#a${attributes.indexOf(name)}`
  const value = (when: 'was' | 'is', name: string) => `:${when}${attributes.indexOf(name)}`
  const set = changed.filter(name => after[name] !== undefined)
  const gone = changed.filter(name => after[name] === undefined)
  const unchanged = attributes.map(name =>
    stored[name] === undefined ? `attribute_not_exists(${alias(name)})` : `${alias(name)} = ${value('was', name)}`,
  )
  return {
    table,
    key,
    update: `SET ${set.map(name => `${alias(name)} = ${value('is', name)}`).join(', ')}${
      gone.length > 0 ? ` REMOVE ${gone.map(alias).join(', ')}` : ''
    }`,
    condition: `attribute_exists(pk) AND ${unchanged.join(' AND ')}`,
    names: Object.fromEntries(attributes.map(name => [alias(name), name])),
    values: Object.fromEntries([
      ...attributes.filter(name => stored[name] !== undefined).map(name => [value('was', name), stored[name]] as const),
      ...set.map(name => [value('is', name), after[name]] as const),
    ]),
  }
}

type Send = (write: Write) => Promise<unknown>

/** Writes an older row in its kind's version; `changed`: somebody else wrote it meanwhile, and it may still be an older one. */
export async function rewriteRow(
  send: Send,
  versions: StoredVersions,
  table: string,
  stored: Row,
): Promise<'current' | 'rewritten' | 'changed'> {
  const write = rewriting(versions, table, stored)
  if (!write) return 'current'
  try {
    await send(write)
    return 'rewritten'
  } catch (error) {
    if (error instanceof Error && error.name === 'TransactionCanceledException') return 'changed'
    throw error
  }
}

/** Whether rows of an older version stood in a transaction's way; they are none any more, or somebody else is about them. */
export async function rewriteStanding(send: Send, versions: StoredVersions, failed: Failed[]): Promise<boolean> {
  const outcomes = await Promise.all(
    failed.map(async ({ write, standing }) => standing && (await rewriteRow(send, versions, write.table, standing))),
  )
  return outcomes.some(outcome => outcome === 'rewritten' || outcome === 'changed')
}
