import type { ErrorCode } from 'shared-types/errors'
import type { Row, Table } from '../platform/dynamo/table.ts'
import { putDown } from '../platform/events/act.ts'
import { askingOthers } from './ask-others.ts'
import type { DraftRecord } from './draft.ts'
import type { DraftStore } from './draft-store.ts'

/**
 * Access patterns of the drafts, in the table of what they lie beside
 * | question                           | table | pk     | sk                        |
 * | what is being written, all chains  | cases | DRAFTS | CHN#<kind>                |
 * | of all years                       | cases | DRAFTS | CAL#<year>                |
 * | of all programmes                  | aid   | DRAFTS | PRG#<programmeId>         |
 * | of the poverty line                | aid   | DRAFTS | LIN#next                  |
 * | of a programme's budgets           | aid   | DRAFTS | BUD#<programmeId>#<fund>  |
 * Apart from the versions in force: whoever reads those reads no draft.
 */
const pk = 'DRAFTS'

export function dynamoDraftStore<Words>(
  table: Table,
  beside: 'CHN' | 'CAL' | 'PRG' | 'LIN' | 'BUD',
  changed: ErrorCode,
): DraftStore<Words> {
  const skOf = (name: string) => `${beside}#${name}`
  const toRecord = ({ pk: _p, sk: _s, ...record }: Row) => record as unknown as DraftRecord<Words>
  return {
    changed,
    async all(beginsWith = '') {
      const rows = await table.queryAll({ pk, beginsWith: skOf(beginsWith), consistent: true })
      return new Map(rows.map(row => [(row.sk as string).slice(skOf('').length), toRecord(row)]))
    },
    async of(name) {
      const row = await table.get(pk, skOf(name))
      return row && toRecord(row)
    },
    changing: (name, before, after) => ({
      table: table.name,
      put: { pk, sk: skOf(name), ...after },
      ...(before
        ? { condition: 'version = :was', values: { ':was': before.version } }
        : { condition: 'attribute_not_exists(pk)' }),
      onFail: changed,
    }),
    asking: (deps, asked) => askingOthers(deps, table, asked),
    noting: facts => putDown(table, facts),
    save: (...writes) => table.write(...writes),
  }
}
