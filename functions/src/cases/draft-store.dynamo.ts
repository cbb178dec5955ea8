import type { ErrorCode } from 'shared-types/errors'
import type { Row, Table } from '../platform/dynamo/table.ts'
import { putDown } from '../platform/events/act.ts'
import { Refusal } from '../platform/refusal.ts'
import type { DraftRecord } from './draft.ts'
import type { DraftStore } from './draft-store.ts'

/**
 * Access patterns of the drafts in table `cases`
 * | question                             | pk     | sk         |
 * | what is being written, of all chains | DRAFTS | CHN#<kind> |
 * | of all years                         | DRAFTS | CAL#<year> |
 * Apart from the versions in force: whoever reads those reads no draft.
 */
const pk = 'DRAFTS'

export function dynamoDraftStore<Words>(table: Table, beside: 'CHN' | 'CAL', changed: ErrorCode): DraftStore<Words> {
  const skOf = (name: string) => `${beside}#${name}`
  const toRecord = ({ pk: _p, sk: _s, ...record }: Row) => record as unknown as DraftRecord<Words>
  return {
    async all() {
      const rows = await table.queryAll({ pk, beginsWith: skOf(''), consistent: true })
      return new Map(rows.map(row => [(row.sk as string).slice(skOf('').length), toRecord(row)]))
    },
    async at(name, version) {
      const row = await table.get(pk, skOf(name))
      const record = row && toRecord(row)
      if ((record?.version ?? 0) !== version) throw new Refusal(changed)
      return record
    },
    changing: (name, before, after) => ({
      table: table.name,
      put: { pk, sk: skOf(name), ...after },
      ...(before
        ? { condition: 'version = :was', values: { ':was': before.version } }
        : { condition: 'attribute_not_exists(pk)' }),
      onFail: changed,
    }),
    noting: facts => putDown(table, facts),
    save: (...writes) => table.write(...writes),
  }
}
