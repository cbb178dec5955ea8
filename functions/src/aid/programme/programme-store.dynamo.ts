import type { PovertyLine, Programme } from 'shared-types/aid-programmes'
import type { Row, Table } from '../../platform/dynamo/table.ts'
import type { Write } from '../../platform/dynamo/transact.ts'
import { actIn } from '../../platform/events/act.ts'
import type { NewVersion, ProgrammeStore, VersionEntry } from './programme-store.ts'

/**
 * Access patterns of table `aid`, programmes
 * | question                      | pk                | sk                    |
 * | all programmes, newest        | PRGS              | <year>#<programmeId>  |
 * | a programme in its newest     | PRG#<programmeId> | PRG                   |
 * | one version                   | PRG#<programmeId> | V#<version>           |
 * | its change log                | PRG#<programmeId> | L#<version>           |
 * | who has a name in a year      | PRN#<year>#<name> | PRN                   |
 * | poverty lines                 | LINES             | <validFrom>           |
 * A county has some ten programmes a year: one partition holds the list.
 */
const pad = (version: number) => String(version).padStart(6, '0')
const nameKey = ({ year, name }: Pick<Programme, 'year' | 'name'>) => ({ pk: `PRN#${year}#${name}`, sk: 'PRN' })

function plain<T>(row: Row): T {
  const { pk: _p, sk: _s, act: _a, ...rest } = row
  return rest as T
}

function changing(
  table: string,
  before: Programme | undefined,
  after: Programme,
  { byAccountId: accountId, ...entry }: NewVersion,
): Write[] {
  const pk = `PRG#${after.programmeId}`
  const { programmeId, version, name } = after
  const act = actIn({
    kind: 'programmeChanged',
    at: entry.changedAt,
    accountId,
    byMasked: entry.byMasked,
    about: { id: programmeId, number: `v${version}`, name },
    detail: before ? 'changed' : 'added',
  })
  const renamed = !before || before.name !== after.name || before.year !== after.year
  const listed = (programme: Programme) => ({ pk: 'PRGS', sk: `${programme.year}#${programme.programmeId}` })
  return [
    {
      table,
      put: { pk, sk: 'PRG', ...after },
      ...(before
        ? { condition: 'version = :was', values: { ':was': before.version } }
        : { condition: 'attribute_not_exists(pk)' }),
      onFail: 'programme-changed',
    },
    ...(renamed
      ? [
          {
            table,
            put: { ...nameKey(after), programmeId: after.programmeId },
            condition: 'attribute_not_exists(pk)',
            onFail: 'programme-name-taken' as const,
          },
          ...(before ? [{ table, remove: nameKey(before) }] : []),
        ]
      : []),
    { table, put: { pk, sk: `V#${pad(after.version)}`, ...after } },
    { table, put: { pk, sk: `L#${pad(after.version)}`, ...entry, ...act } },
    ...(before && before.year !== after.year ? [{ table, remove: listed(before) }] : []),
    { table, put: { ...listed(after), ...after } },
  ]
}

export function dynamoProgrammeStore(table: Table): ProgrammeStore {
  return {
    list: async () => (await table.queryAll({ pk: 'PRGS', consistent: true })).map(row => plain<Programme>(row)),
    newest: async programmeId => {
      const row = await table.get(`PRG#${programmeId}`, 'PRG')
      return row && plain<Programme>(row)
    },
    async version(programmeId, version) {
      const row = await table.get(`PRG#${programmeId}`, `V#${pad(version)}`)
      if (!row) throw new Error(`programme ${programmeId} has no version ${version}`)
      return plain<Programme>(row)
    },
    async named(year, name) {
      const { pk, sk } = nameKey({ year, name })
      return (await table.get(pk, sk))?.programmeId as string | undefined
    },
    versions: async programmeId =>
      (await table.queryAll({ pk: `PRG#${programmeId}`, beginsWith: 'L#', newestFirst: true })).map(row =>
        plain<VersionEntry>(row),
      ),
    lines: async () =>
      (await table.queryAll({ pk: 'LINES', newestFirst: true, consistent: true })).map(row => plain<PovertyLine>(row)),
    changing: (before, after, entry) => changing(table.name, before, after, entry),
    addingLine: (line, by) => ({
      table: table.name,
      put: {
        pk: 'LINES',
        sk: line.validFrom,
        ...line,
        ...actIn({ ...by, kind: 'programmeChanged', about: { id: line.validFrom, name: line.source }, detail: 'povertyLine' }),
      },
      condition: 'attribute_not_exists(pk)',
      onFail: 'line-exists',
    }),
  }
}
