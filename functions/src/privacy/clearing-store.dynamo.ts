import type { Row, Table } from '../platform/dynamo/table.ts'
import type { ClearingRun, ClearingStore } from './clearing-store.ts'

/**
 * Access patterns of clearing in table `privacy`
 * | question                     | pk     | sk       |
 * | runs, newest first           | RUNS   | <runId>  |
 * | which days are done          | DONE   | <source> |
 */
const pageSize = 30
const keyOf = ({ runId }: ClearingRun) => ({ pk: 'RUNS', sk: runId })

const toRun = ({ pk: _pk, sk: _sk, ...run }: Row) => run as unknown as ClearingRun

export const dynamoClearingStore = (table: Table): ClearingStore => ({
  begin: run => table.write({ table: table.name, put: { ...keyOf(run), ...run }, condition: 'attribute_not_exists(pk)' }),
  counting: (run, rule) => ({
    table: table.name,
    key: keyOf(run),
    update: 'SET removed.#rule = if_not_exists(removed.#rule, :none) + :one',
    condition: 'attribute_exists(pk)',
    names: { '#rule': rule },
    values: { ':none': 0, ':one': 1 },
  }),
  end: (run, upTo, at) =>
    table.write({
      table: table.name,
      key: keyOf(run),
      update: 'SET upTo = :day, endedAt = :at',
      condition: 'attribute_exists(pk)',
      values: { ':day': upTo, ':at': at.toISOString() },
    }),
  doneUpTo: async source => (await table.get('DONE', source))?.day as string | undefined,
  noteDone: (source, day) => table.write({ table: table.name, put: { pk: 'DONE', sk: source, day } }),
  async runs(cursor) {
    const { rows, next } = await table.query({ pk: 'RUNS', newestFirst: true, limit: pageSize, cursor })
    return { runs: rows.map(toRun), ...(next ? { next } : {}) }
  },
})
