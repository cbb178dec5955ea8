import type { Row, Table } from '../platform/dynamo/table.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import { type ActFacts, actRow } from '../platform/events/act.ts'
import type { ContestRecord } from './contest.ts'
import type { ContestChange, ContestStore, Logged } from './contest-store.ts'

/**
 * Access patterns of table `contests`, contests
 * | question                        | pk              | sk               | index          |
 * | one contest                     | CON#<contestId> | CON              |                |
 * | its log                         | CON#<contestId> | L#<at>#<unique>  |                |
 * | all that are shown, newest first| SHOWN           | opensAt#<id>     | directory      |
 * | a union's, newest first         | <orgId>         | <contestId>      | byOrganisation |
 * A county has some fifty contests a year: one index partition holds them.
 */
const key = (contestId: string) => ({ pk: `CON#${contestId}`, sk: 'CON' })
const keyNames = /^(pk|sk|directory(Pk|Sk)|byOrganisation(Pk|Sk))$/
const bare = (row: Row) =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !keyNames.test(name))) as unknown as ContestRecord

const rowOf = (contest: ContestRecord) => ({
  ...key(contest.contestId),
  ...contest,
  byOrganisationPk: contest.orgId,
  byOrganisationSk: contest.contestId,
  ...(contest.state === 'draft' ? {} : { directoryPk: 'SHOWN', directorySk: `${contest.opensAt}#${contest.contestId}` }),
})

export function dynamoContestStore(table: Table): ContestStore {
  const { name } = table
  const logging = ({ contestId, orgId, title }: Logged, entry: ContestChange): Write => {
    const { at, change, byAccountId: accountId, byMasked, note } = entry
    const by = { at, accountId, byMasked, orgId, about: { id: contestId, name: title } }
    const facts: ActFacts =
      change === 'exported'
        ? { ...by, kind: 'sheetTakenOut', detail: 'entrants', ...(note ? { reason: note } : {}) }
        : { ...by, kind: 'contestChanged', detail: change }
    return { table: name, put: actRow({ pk: `CON#${contestId}`, prefix: 'L' }, facts, entry) }
  }
  return {
    byId: async contestId => {
      const { pk, sk } = key(contestId)
      const row = await table.get(pk, sk)
      return row && bare(row)
    },
    shown: async () => (await table.queryAll({ index: 'directory', pk: 'SHOWN', newestFirst: true })).map(bare),
    ofOrganisation: async orgId => (await table.queryAll({ index: 'byOrganisation', pk: orgId, newestFirst: true })).map(bare),
    adding: (contest, entry) => [
      { table: name, put: rowOf(contest), condition: 'attribute_not_exists(pk)', onFail: 'contest-changed' },
      logging(contest, entry),
    ],
    changing: (before, after, entry) => [
      {
        table: name,
        put: rowOf(after),
        condition: 'version = :was',
        values: { ':was': before.version },
        onFail: 'contest-changed',
      },
      logging(after, entry),
    ],
    logging,
    entriesCleared: ({ contestId }, now) => ({
      table: name,
      key: key(contestId),
      update: 'SET entriesClearedAt = :at',
      condition: 'attribute_exists(pk)',
      values: { ':at': now.toISOString() },
      onFail: 'contest-changed',
    }),
    save: (...writes) => table.write(...writes),
  }
}
