import type { Row, Table } from '../../platform/dynamo/table.ts'
import type { AwardsRecord, SafetyRecord } from './safety-entry.ts'
import type { SafetyStore } from './safety-store.ts'

/**
 * Access patterns of table `contests`, safety cup
 * | question                    | pk              | sk              |
 * | a union's entry             | SFC#<contestId> | UNIT#<orgId>    |
 * | entries of a cup            | SFC#<contestId> | UNIT#…          |
 * | which awards are shown      | SFC#<contestId> | AWARDS          |
 * | what was shown before       | SFC#<contestId> | OLD#<version>   |
 * A cup has some dozens of units: one partition holds them.
 */
const pkOf = (contestId: string) => `SFC#${contestId}`

function bare<T>({ pk: _p, sk: _s, ...rest }: Row): T {
  return rest as T
}

const since = (version: number) =>
  version === 0 ? { condition: 'attribute_not_exists(pk)' } : { condition: 'version = :was', values: { ':was': version } }

export function dynamoSafetyStore(table: Table): SafetyStore {
  const { name } = table
  return {
    async entry(contestId, orgId) {
      const row = await table.get(pkOf(contestId), `UNIT#${orgId}`)
      return row && bare<SafetyRecord>(row)
    },
    entries: async contestId =>
      (await table.queryAll({ pk: pkOf(contestId), beginsWith: 'UNIT#', consistent: true })).map(row => bare<SafetyRecord>(row)),
    async awards(contestId) {
      const row = await table.get(pkOf(contestId), 'AWARDS')
      return row ? bare<AwardsRecord>(row) : { version: 0, items: [] }
    },
    entering: (before, after) => ({
      table: name,
      put: { pk: pkOf(after.contestId), sk: `UNIT#${after.orgId}`, ...after },
      ...since(before?.version ?? 0),
      onFail: 'entry-changed',
    }),
    awarding: (contestId, before, after) => [
      {
        table: name,
        put: { pk: pkOf(contestId), sk: 'AWARDS', ...after },
        ...since(before.version),
        onFail: 'contest-changed',
      },
      { table: name, put: { pk: pkOf(contestId), sk: `OLD#${String(after.version).padStart(6, '0')}`, ...after } },
    ],
    save: (...writes) => table.write(...writes),
  }
}
