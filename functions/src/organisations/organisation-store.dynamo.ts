import type { Row, Table } from '../platform/dynamo/table.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import { days, epochSeconds, later } from '../platform/clock.ts'
import { announce } from '../platform/events/announcement.ts'
import { actRow, putDown } from '../platform/events/act.ts'
import type { OrganisationEvents } from './events.ts'
import type { OrganisationRecord } from './organisation.ts'
import type { HistoryEntry, OrganisationStore } from './organisation-store.ts'
import { buildTree, type Tree } from './tree.ts'

/**
 * Access patterns of table `organisations`
 * | question                     | pk                       | sk         | index     |
 * | one union                    | ORG#<orgId>              | ORG        |           |
 * | unions below one             | ORG#<parentId>           | <name>     | byParent  |
 * | all unions (the tree)        | ALL                      | <orgId>    | directory |
 * | the union of a QR code       | SCN#<scene>              | SCN        |           |
 * | is a name free under a parent| NAM#<parentId>#<name>    | NAM        |           |
 * | dated history                | ORG#<orgId>              | HIS#<at>#… |           |
 * | reminders of elections given | TRM                      | <orgId>#<endsOn>#<months> | |
 */
export const organisationKey = (orgId: string) => ({ pk: `ORG#${orgId}`, sk: 'ORG' })

const treeLivesMs = 5000
/** Longer than a reminder can be due again. */
const reminderKeptDays = 400

const toRecord = (row: Row): OrganisationRecord => {
  const { pk: _pk, sk: _sk, byParentPk: _b, byParentSk: _s, directoryPk: _d, directorySk: _e, ...record } = row
  return record as unknown as OrganisationRecord
}

const toRow = (org: OrganisationRecord): Row => ({
  ...organisationKey(org.orgId),
  ...org,
  ...(org.parentId ? { byParentPk: `ORG#${org.parentId}`, byParentSk: org.name } : {}),
  directoryPk: 'ALL',
  directorySk: org.orgId,
})

function writes(table: Table) {
  const { name } = table
  const nameKey = (org: OrganisationRecord) => ({ pk: `NAM#${org.parentId ?? 'root'}#${org.name}`, sk: 'NAM' })
  return {
    takeName: (org: OrganisationRecord): Write => ({
      table: name,
      put: { ...nameKey(org), orgId: org.orgId },
      condition: 'attribute_not_exists(pk)',
      onFail: 'organisation-name-taken',
    }),
    freeName: (org: OrganisationRecord): Write => ({ table: name, remove: nameKey(org) }),
    scene: (org: OrganisationRecord): Write => ({ table: name, put: { pk: `SCN#${org.scene}`, sk: 'SCN', orgId: org.orgId } }),
    history: (orgId: string, entry: HistoryEntry): Write => {
      const { at, change, byAccountId: accountId, byMasked } = entry
      const facts = { kind: 'unionChanged' as const, at, accountId, byMasked, orgId, about: { id: orgId }, detail: change }
      return { table: name, put: actRow({ pk: `ORG#${orgId}`, prefix: 'HIS' }, facts, entry) }
    },
    /** Counters are not part of what an editor saw, so a change keeps them as they are now. */
    replace: (before: OrganisationRecord, after: OrganisationRecord, more = '', values: Row = {}): Write => ({
      table: name,
      key: organisationKey(after.orgId),
      ...setAll(after, before),
      condition: `version = :was AND #state = :active${more}`,
      names: { '#state': 'state', ...setAll(after, before).names },
      values: { ':was': before.version, ':active': 'active', ...setAll(after, before).values, ...values },
      onFail: 'organisation-changed',
    }),
    countChild: (orgId: string, by: number): Write => ({
      table: name,
      key: organisationKey(orgId),
      update: 'ADD childCount :by',
      condition: by > 0 ? '#state = :active' : 'attribute_exists(pk)',
      ...(by > 0 ? { names: { '#state': 'state' } } : {}),
      values: by > 0 ? { ':by': by, ':active': 'active' } : { ':by': by },
      onFail: 'organisation-closed',
    }),
  }
}

const counters = new Set(['memberCount', 'childCount', 'pk', 'sk'])

/** An update of every field but the counters; fields that went are removed. */
function setAll(after: OrganisationRecord, before: OrganisationRecord) {
  const row = toRow(after)
  const keys = Object.keys(row).filter(key => !counters.has(key) && row[key] !== undefined)
  const gone = Object.keys(toRow(before)).filter(key => row[key] === undefined)
  const names = Object.fromEntries([...keys, ...gone].map(key => [`#f_${key}`, key]))
  const values = Object.fromEntries(keys.map(key => [`:f_${key}`, row[key]]))
  const set = `SET ${keys.map(key => `#f_${key} = :f_${key}`).join(', ')}`
  const remove = gone.length > 0 ? ` REMOVE ${gone.map(key => `#f_${key}`).join(', ')}` : ''
  return { update: set + remove, names, values }
}

function reads(table: Table) {
  const byId = async (orgId: string) => {
    const row = await table.get(`ORG#${orgId}`, 'ORG')
    return row && toRecord(row)
  }
  let held: { tree: Promise<Tree>; until: number } | undefined
  const loadTree = async () => buildTree((await table.queryAll({ index: 'directory', pk: 'ALL' })).map(toRecord))
  return {
    byId,
    forgetTree: () => (held = undefined),
    async byScene(scene: string) {
      const row = await table.get(`SCN#${scene}`, 'SCN')
      return row && byId(row.orgId as string)
    },
    children: async (orgId: string) => (await table.queryAll({ index: 'byParent', pk: `ORG#${orgId}` })).map(toRecord),
    tree() {
      if (!held || held.until < Date.now()) {
        const tree = loadTree()
        held = { tree, until: Date.now() + treeLivesMs }
        tree.catch(() => (held = undefined))
      }
      return held.tree
    },
    async chainOf(orgId: string) {
      const chain: OrganisationRecord[] = []
      for (let at: string | undefined = orgId; at && chain.length < 12; at = chain.at(-1)?.parentId) {
        const org = await byId(at)
        if (!org) break
        chain.push(org)
      }
      return chain
    },
    history: async (orgId: string) =>
      (await table.queryAll({
        pk: `ORG#${orgId}`,
        beginsWith: 'HIS#',
        newestFirst: true,
        consistent: true,
      })) as unknown as HistoryEntry[],
    termReminders: async () => new Set((await table.queryAll({ pk: 'TRM', consistent: true })).map(({ sk }) => sk as string)),
  }
}

export function dynamoOrganisationStore(table: Table): OrganisationStore {
  const { forgetTree, ...questions } = reads(table)
  const make = writes(table)
  const save = async (...all: Write[]) => {
    await table.write(...all)
    forgetTree()
  }
  return {
    ...questions,
    add: (org, parent, entry, ...also) =>
      save(
        make.takeName(org),
        ...(parent ? [make.countChild(parent.orgId, 1)] : []),
        { table: table.name, put: toRow(org), condition: 'attribute_not_exists(pk)' },
        make.scene(org),
        make.history(org.orgId, entry),
        ...also,
      ),
    change: (before, after, entry, ...also) =>
      save(
        make.replace(before, after),
        ...(before.name === after.name ? [] : [make.freeName(before), make.takeName(after)]),
        make.history(after.orgId, entry),
        ...also,
      ),
    remindOfTerm: ({ orgId, endsOn, months }, events, now) =>
      table.write(
        {
          table: table.name,
          put: { pk: 'TRM', sk: `${orgId}#${endsOn}#${months}`, goneAfter: epochSeconds(later(now, reminderKeptDays * days)) },
          condition: 'attribute_not_exists(pk)',
          onFail: 'organisation-changed',
        },
        ...events.map(event =>
          announce<OrganisationEvents, 'organisations.termEnding'>(table, now, 'organisations.termEnding', event),
        ),
      ),
    founding: ({ orgId, kind }, at) =>
      announce<OrganisationEvents, 'organisations.founded'>(table, new Date(at), 'organisations.founded', { orgId, kind }),
    move: (before, after, entry, ...also) =>
      save(
        make.replace(before, after),
        make.freeName(before),
        make.takeName(after),
        make.countChild(after.parentId as string, 1),
        ...(before.parentId ? [make.countChild(before.parentId, -1)] : []),
        make.history(after.orgId, entry),
        ...also,
      ),
    noteTaken: (orgId, by) => table.write(putDown(table, { ...by, kind: 'sheetTakenOut', orgId, detail: 'unions' })),
    close: (before, after, entry, ...also) =>
      save(
        make.replace(before, after, ' AND memberCount = :none AND childCount = :none', { ':none': 0 }),
        make.freeName(before),
        ...(before.parentId ? [make.countChild(before.parentId, -1)] : []),
        make.history(after.orgId, entry),
        announce<OrganisationEvents, 'organisations.closed'>(table, new Date(entry.at), 'organisations.closed', {
          orgId: after.orgId,
          ...(after.mergedInto ? { mergedInto: after.mergedInto } : {}),
        }),
        ...also,
      ),
  }
}

/** A member came or went: part of the transaction that says so. A closed union takes nobody. */
export const countMember = (table: Table, orgId: string, by: number): Write => ({
  table: table.name,
  key: organisationKey(orgId),
  update: 'ADD memberCount :by',
  condition: by > 0 ? '#state = :active' : 'attribute_exists(pk)',
  ...(by > 0 ? { names: { '#state': 'state' } } : {}),
  values: by > 0 ? { ':by': by, ':active': 'active' } : { ':by': by },
  onFail: 'organisation-closed',
})
