import { isDeepStrictEqual } from 'node:util'
import type { Row, Table } from '../platform/dynamo/table.ts'
import { type ActEntry, beginning } from './entry.ts'
import { type ActFilter, type ActStore, ChainWentOn, type StoredEntry } from './act-store.ts'

/**
 * Access patterns of table `acts`
 * | question                         | pk             | sk         | index          |
 * | the chain in its order, its end  | ACTS           | <seq>      |                |
 * | does an act stand in it          | ACT#<actId>    | ACT        |                |
 * | acts by time                     | ALL            | <at>#<seq> | byTime         |
 * | of one kind, by time             | KIND#<kind>    | <at>#<seq> | byKind         |
 * | about one union, by time         | ORG#<orgId>    | <at>#<seq> | byOrganisation |
 * | of one account, by time          | ACC#<accountId>| <at>#<seq> | byAccount      |
 * The indexes hold keys only: what is shown is read from the chain. Rows are put once and never touched again. There is no head row: the end is the last row, and racing appends meet at the next one.
 */
const chain = 'ACTS'
const skOf = (seq: number) => String(seq).padStart(10, '0')
const pageSize = 50
/** Pages that one question may read until it has found a page of its own. */
const mostPages = 8

function toRow(entry: ActEntry): Row {
  const { seq, at, kind, orgId, accountId } = entry
  const placed = `${at}#${skOf(seq)}`
  return {
    pk: chain,
    sk: skOf(seq),
    ...entry,
    byTimePk: 'ALL',
    byTimeSk: placed,
    byKindPk: `KIND#${kind}`,
    byKindSk: placed,
    ...(orgId ? { byOrganisationPk: `ORG#${orgId}`, byOrganisationSk: placed } : {}),
    byAccountPk: `ACC#${accountId}`,
    byAccountSk: placed,
  }
}

const toAbout = ({ id, number, name }: NonNullable<ActEntry['about']>) => ({
  id,
  ...(number === undefined ? {} : { number }),
  ...(name === undefined ? {} : { name }),
})

/** What an entry consists of and nothing else: whatever else stands in a row was not written by `append`. */
function toEntry(row: Row): ActEntry {
  const { seq, enteredAt, previous, hash, actId, kind, at, accountId, byMasked, roles, orgId, about, detail, reason } =
    row as unknown as ActEntry
  return {
    ...{ seq, enteredAt, previous, hash, actId, kind, at, accountId },
    roles: roles.map(held => ({ role: held.role, orgId: held.orgId })),
    ...(byMasked === undefined ? {} : { byMasked }),
    ...(orgId === undefined ? {} : { orgId }),
    ...(about === undefined ? {} : { about: toAbout(about) }),
    ...(detail === undefined ? {} : { detail }),
    ...(reason === undefined ? {} : { reason }),
  }
}

/** A row that cannot even be read as an entry is none. */
function asStored(row: Row): StoredEntry | undefined {
  try {
    const entry = toEntry(row)
    return { entry, asWritten: isDeepStrictEqual(toRow(entry), row) }
  } catch {
    return undefined
  }
}

/** The index that leaves the least to pass over. */
function placeOf({ accountId, orgId, kind }: ActFilter) {
  if (accountId) return { index: 'byAccount', pk: `ACC#${accountId}` }
  if (orgId) return { index: 'byOrganisation', pk: `ORG#${orgId}` }
  if (kind) return { index: 'byKind', pk: `KIND#${kind}` }
  return { index: 'byTime', pk: 'ALL' }
}

const fits = ({ orgId, kind }: ActFilter, entry: ActEntry) => (!orgId || entry.orgId === orgId) && (!kind || entry.kind === kind)

class EnteredBefore extends Error {
  override name = 'EnteredBefore'
}

export function dynamoActStore(table: Table): ActStore {
  const { name } = table
  return {
    async end() {
      const { rows } = await table.query({ pk: chain, newestFirst: true, limit: 1, consistent: true })
      return rows[0] ? toEntry(rows[0]) : beginning
    },
    async entry(seq) {
      const row = await table.get(chain, skOf(seq))
      return row && toEntry(row)
    },
    async append(entry) {
      const { actId, seq } = entry
      const isNew = 'attribute_not_exists(pk)'
      try {
        await table.write(
          { table: name, put: { pk: `ACT#${actId}`, sk: 'ACT', seq }, condition: isNew, onFail: () => new EnteredBefore() },
          { table: name, put: toRow(entry), condition: isNew, onFail: () => new ChainWentOn() },
        )
        return true
      } catch (error) {
        if (error instanceof EnteredBefore) return false
        throw error
      }
    },
    async list(filter, cursor) {
      const between: [string, string] = [filter.from ?? '0', filter.until ?? '9']
      const entries: ActEntry[] = []
      let next = cursor
      for (let page = 0; page < mostPages; page += 1) {
        const asked = { ...placeOf(filter), between, newestFirst: true, limit: pageSize, cursor: next }
        const found = await table.query(asked)
        const rows = await table.getMany(found.rows.map(row => ({ pk: row.pk as string, sk: row.sk as string })))
        const place = new Map(found.rows.map((row, i) => [row.sk, i]))
        rows.sort((a, b) => (place.get(a.sk) ?? 0) - (place.get(b.sk) ?? 0))
        entries.push(...rows.map(toEntry).filter(entry => fits(filter, entry)))
        next = found.next
        if (!next || entries.length >= pageSize / 2) break
      }
      return { entries, ...(next ? { next } : {}) }
    },
    async behind(seq, limit) {
      const between: [string, string] = [skOf(seq + 1), skOf(seq + limit)]
      const rows = await table.queryAll({ pk: chain, between, consistent: true })
      return rows.map(asStored)
    },
  }
}
