import type { Row, Table } from '../../platform/dynamo/table.ts'
import type { Write } from '../../platform/dynamo/transact.ts'
import { actIn } from '../../platform/events/act.ts'
import { newId } from '../../platform/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { HouseholdRecord, HouseholdReview } from './household.ts'
import type { HouseholdStore } from './household-store.ts'

/**
 * Access patterns of table `aid`, families
 * | question                     | pk                | sk            | index       |
 * | a family's file              | HOU#<householdId> | HOU           |             |
 * | its reviews                  | HOU#<householdId> | REV#<at>#…    |             |
 * | which file a person is in    | HPN#<personId>    | HPN           |             |
 * | families on file, or once on | FILE              | <householdId> | byHousehold |
 * A county has some hundreds of families on file: one partition of the index holds them.
 */
const key = (householdId: string) => ({ pk: `HOU#${householdId}`, sk: 'HOU' })
const personKey = (personId: string) => ({ pk: `HPN#${personId}`, sk: 'HPN' })

const toRow = (household: HouseholdRecord): Row => ({
  ...key(household.householdId),
  ...household,
  ...(household.fileState === 'none' ? {} : { byHouseholdPk: 'FILE', byHouseholdSk: household.householdId }),
})

function toRecord(row: Row): HouseholdRecord {
  const { pk: _p, sk: _s, byHouseholdPk: _a, byHouseholdSk: _b, ...household } = row
  return household as unknown as HouseholdRecord
}

/** Who came into the file and who left it. */
function personWrites(table: string, before: HouseholdRecord | undefined, after: HouseholdRecord): Write[] {
  const ids = (household: HouseholdRecord | undefined) =>
    new Map((household?.persons ?? []).flatMap((person, i) => (person.personId ? [[person.personId, i] as const] : [])))
  const [was, is] = [ids(before), ids(after)]
  const entering = [...is].filter(([personId]) => !was.has(personId))
  const leaving = [...was.keys()].filter(personId => !is.has(personId))
  return [
    ...entering.map(([personId, i]): Write => ({
      table,
      put: { ...personKey(personId), householdId: after.householdId },
      condition: 'attribute_not_exists(pk)',
      onFail: () =>
        new Refusal('person-in-another-household', {
          fields: [{ path: `household.persons.${i}.idNumber`, message: '这位家人已经在另一份家庭档案里' }],
        }),
    })),
    ...leaving.map((personId): Write => ({ table, remove: personKey(personId) })),
  ]
}

export function dynamoHouseholdStore(table: Table): HouseholdStore {
  const byId = async (householdId: string) => {
    const row = await table.get(`HOU#${householdId}`, 'HOU')
    return row && toRecord(row)
  }
  return {
    byId,
    async ofPerson(personId) {
      const row = await table.get(`HPN#${personId}`, 'HPN')
      return row && byId(row.householdId as string)
    },
    reviews: async householdId =>
      (await table.queryAll({ pk: `HOU#${householdId}`, beginsWith: 'REV#' })) as unknown as HouseholdReview[],
    register: async () => (await table.queryAll({ index: 'byHousehold', pk: 'FILE' })).map(toRecord),
    saving: (before, after) => [
      {
        table: table.name,
        put: toRow(after),
        ...(before
          ? { condition: 'version = :was', values: { ':was': before.version } }
          : { condition: 'attribute_not_exists(pk)' }),
        onFail: 'household-changed',
      },
      ...personWrites(table.name, before, after),
    ],
    deleting: ({ householdId, version, persons }) => [
      {
        table: table.name,
        remove: key(householdId),
        condition: 'version = :was',
        values: { ':was': version },
        onFail: 'household-changed',
      },
      ...persons.flatMap(({ personId }): Write[] => (personId ? [{ table: table.name, remove: personKey(personId) }] : [])),
    ],
    reviewing: ({ householdId, orgId }, review) => {
      const { at, what: detail, byAccountId: accountId, byMasked } = review
      const facts = { kind: 'familyChanged' as const, at, byMasked, orgId, about: { id: householdId }, detail }
      const act = accountId ? actIn({ ...facts, accountId }) : {}
      const put = { pk: `HOU#${householdId}`, sk: `REV#${at}#${newId('chk')}`, ...review, ...act }
      return { table: table.name, put }
    },
  }
}
