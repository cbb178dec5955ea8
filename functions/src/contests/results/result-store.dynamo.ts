import type { Row, Table } from '../../platform/dynamo/table.ts'
import type { Write } from '../../platform/dynamo/transact.ts'
import { type KeptRow, type ResultKey, type ResultRecord, resultId } from './result.ts'
import type { AppealRecord, ResultStore, VersionRecord } from './result-store.ts'

/**
 * Access patterns of table `contests`, results
 * | question                          | pk                             | sk                          | index |
 * | results of a contest              | RES#<contestId>                | <stage>#<trade>             |       |
 * | versions of one, oldest first     | RESV#<contest>#<stage>#<trade> | V#<version>                 |       |
 * | a page of a version's ranking     | RESV#<contest>#<stage>#<trade> | P#<version>#<page>          |       |
 * | what the job has to look at       | RESULTS                        | <untilOn or 0>#<result>     | byDue |
 * | an appeal                         | APL#<caseId>                   | APL                         |       |
 * | what this entry has appealed       | APLOF#<entry>#<stage>          | V#<version>                 |       |
 * A page of a ranking is one row of fifty places, so that a result of 4,000 is one transaction.
 */
const perPage = 50
const digits = (value: number) => String(value).padStart(4, '0')
const versionPk = (key: ResultKey) => `RESV#${resultId(key)}`
const headKey = ({ contestId, stageKey, tradeKey }: ResultKey) => ({ pk: `RES#${contestId}`, sk: `${stageKey}#${tradeKey}` })
const keyNames = /^(pk|sk|byDue(Pk|Sk))$/
const bare = <T>(row: Row) => Object.fromEntries(Object.entries(row).filter(([name]) => !keyNames.test(name))) as T

function headRow(record: ResultRecord): Row {
  const due = record.pending ? '0' : record.state === 'notice' ? record.untilOn : undefined
  return {
    ...headKey(record),
    ...record,
    ...(due ? { byDuePk: 'RESULTS', byDueSk: `${due}#${resultId(record)}` } : {}),
  }
}

function writes({ name: table }: Table) {
  return {
    keeping: (before: ResultRecord | undefined, after: ResultRecord): Write => ({
      table,
      put: headRow({ ...after, revision: (before?.revision ?? 0) + 1 }),
      ...(before
        ? { condition: 'revision = :was', values: { ':was': before.revision } }
        : { condition: 'attribute_not_exists(pk)' }),
      onFail: 'result-changed',
    }),
    addingVersion: (key: ResultKey, version: VersionRecord, rows: readonly KeptRow[]): Write[] => {
      const pages = Array.from({ length: Math.ceil(rows.length / perPage) }, (_, i) => rows.slice(i * perPage, (i + 1) * perPage))
      const pk = versionPk(key)
      const condition = 'attribute_not_exists(pk)'
      return [
        { table, put: { pk, sk: `V#${digits(version.version)}`, ...version }, condition, onFail: 'result-changed' },
        ...pages.map((page, i): Write => ({
          table,
          put: { pk, sk: `P#${digits(version.version)}#${digits(i)}`, rows: page },
          condition,
          onFail: 'result-changed',
        })),
      ]
    },
    noting: (contestId: string, at: string): Write => ({
      table,
      key: { pk: `CON#${contestId}`, sk: 'CON' },
      update: 'SET resultsAt = if_not_exists(resultsAt, :at), version = version + :one',
      condition: '#state = :published',
      names: { '#state': 'state' },
      values: { ':at': at, ':one': 1, ':published': 'published' },
      onFail: 'contest-called-off',
    }),
    appealing: (appeal: AppealRecord): Write[] => [
      {
        table,
        put: { pk: `APLOF#${appeal.entryId}#${appeal.stageKey}`, sk: `V#${digits(appeal.version)}`, caseId: appeal.caseId },
        condition: 'attribute_not_exists(pk)',
        onFail: 'appealed-before',
      },
      { table, put: { pk: `APL#${appeal.caseId}`, sk: 'APL', ...appeal } },
    ],
    answering: (appeal: AppealRecord): Write => ({ table, put: { pk: `APL#${appeal.caseId}`, sk: 'APL', ...appeal } }),
    appealOpened: (key: ResultKey, version: number): Write => ({
      table,
      key: headKey(key),
      update: 'SET openAppeals = openAppeals + :one, revision = revision + :one',
      condition: 'version = :version AND #state = :notice',
      names: { '#state': 'state' },
      values: { ':one': 1, ':version': version, ':notice': 'notice' },
      onFail: 'result-changed',
    }),
    appealClosed: (key: ResultKey, upheld: boolean): Write => ({
      table,
      key: headKey(key),
      update: `SET openAppeals = openAppeals - :one, revision = revision + :one${upheld ? ', correctionDue = :yes' : ''}`,
      condition: 'openAppeals > :none',
      values: { ':one': 1, ':none': 0, ...(upheld ? { ':yes': true } : {}) },
      onFail: 'result-changed',
    }),
  }
}

const rowsIn = (pages: Row[]): KeptRow[] => pages.flatMap(({ rows }) => rows as KeptRow[])

export function dynamoResultStore(table: Table): ResultStore {
  return {
    ...writes(table),
    async head(key) {
      const { pk, sk } = headKey(key)
      const row = await table.get(pk, sk)
      return row && bare<ResultRecord>(row)
    },
    ofContest: async contestId => (await table.queryAll({ pk: `RES#${contestId}` })).map(row => bare<ResultRecord>(row)),
    versions: async key => (await table.queryAll({ pk: versionPk(key), beginsWith: 'V#' })).map(row => bare<VersionRecord>(row)),
    rows: async (key, version) => rowsIn(await table.queryAll({ pk: versionPk(key), beginsWith: `P#${digits(version)}#` })),
    async page(key, version, cursor) {
      const { rows, next } = await table.query({ pk: versionPk(key), beginsWith: `P#${digits(version)}#`, limit: 1, cursor })
      const places = rowsIn(rows)
      // The table gives a mark after every row it was asked for, the last one too.
      return { rows: places, ...(next && places.length === perPage ? { next } : {}) }
    },
    waiting: async today =>
      (await table.queryAll({ index: 'byDue', pk: 'RESULTS', between: ['0', today] })).map(row => {
        const [, contestId = '', stageKey = '', tradeKey = ''] = String(row.byDueSk).split('#')
        return { contestId, stageKey, tradeKey }
      }),
    async appeal(caseId) {
      const row = await table.get(`APL#${caseId}`, 'APL')
      return row && bare<AppealRecord>(row)
    },
    async lastAppeal(entryId, stageKey) {
      const { rows } = await table.query({ pk: `APLOF#${entryId}#${stageKey}`, newestFirst: true, limit: 1, consistent: true })
      const [row] = rows
      return row && { caseId: String(row.caseId), version: Number(String(row.sk).slice(2)) }
    },
    save: (...all) => table.write(...all),
  }
}
